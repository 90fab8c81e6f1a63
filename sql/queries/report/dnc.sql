-- Phones on the register whose opt-out, submission or contact after it lies in the period: dnc.csv. Grain: phone. :from and :to are days, both included.
-- A phone's facts are stored under the phone as their group.
with submitted as (
    select
        register.phone,
        count(*) as submissions
    from dnc_register register
    join judged_submission submission on submission.phone = register.phone
    where submission.business_day between :from and :to
      and submission.submitted_at >= register.dnc_at
    group by register.phone
),
contacted as (
    select
        register.phone,
        count(*) as contacts_after
    from dnc_register register
    join judged_event contact on contact.group_key = register.phone
    where contact.breach_day between :from and :to
    group by register.phone
)
select
    register.phone,
    register.dnc_at,
    register.vendor,
    register.campaign,
    register.learnt_by,
    coalesce(submitted.submissions, 0) as submissions,
    coalesce(contacted.contacts_after, 0) as contacts_after
from dnc_register register
left join submitted on submitted.phone = register.phone
left join contacted on contacted.phone = register.phone
where register.business_day between :from and :to
   or submitted.phone is not null
   or contacted.phone is not null
