-- Phones on the register whose opt-out, submission or contact after it lies in the period: dnc.csv. :from and :to are days, both included.
-- A phone's facts are stored under the phone as their group. One pass over the three: H2 would read a named block again for each row it is joined to.
-- Grain: phone.
with said as (
    select
        register.phone,
        0 as submissions,
        0 as contacts_after
    from dnc_register register
    where register.business_day between :from and :to
    union all
    select
        register.phone,
        1 as submissions,
        0 as contacts_after
    from judged_submission submission
    join dnc_register register on register.phone = submission.group_key
    where submission.business_day between :from and :to
      and submission.submitted_at >= register.dnc_at
    union all
    select
        contact.group_key as phone,
        0 as submissions,
        1 as contacts_after
    from judged_event contact
    where contact.breach_day between :from and :to
),
result as (
    select
        register.phone,
        register.dnc_at,
        register.vendor,
        register.campaign,
        register.learnt_by,
        sum(said.submissions) as submissions,
        sum(said.contacts_after) as contacts_after
    from said
    join dnc_register register on register.phone = said.phone
    group by register.phone, register.dnc_at, register.vendor, register.campaign, register.learnt_by
)
select phone, dnc_at, vendor, campaign, learnt_by, submissions, contacts_after
from result
