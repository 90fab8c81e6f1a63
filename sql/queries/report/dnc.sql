-- Phones on the register whose opt-out, submission or contact after it lies in the period: dnc.csv. :from and :to are days, both included.
-- A phone's facts are stored under the phone as their group. A submission tells itself when its phone opted out: only what came later is looked up, not the whole register. The register's columns come along with each of the three: joined to them afterwards, the whole register would be read once more.
-- Grain: phone.
with said as (
    select
        register.phone,
        register.dnc_at,
        register.vendor,
        register.campaign,
        register.learnt_by,
        0 as submissions,
        0 as contacts_after
    from dnc_register register
    where register.business_day between :from and :to
    union all
    select
        register.phone,
        register.dnc_at,
        register.vendor,
        register.campaign,
        register.learnt_by,
        1 as submissions,
        0 as contacts_after
    from judged_submission submission
    join dnc_register register on register.phone = submission.group_key
    where submission.business_day between :from and :to
      and submission.submitted_at >= submission.opted_out_at
      and submission.submitted_at >= register.dnc_at
    union all
    select
        register.phone,
        register.dnc_at,
        register.vendor,
        register.campaign,
        register.learnt_by,
        0 as submissions,
        1 as contacts_after
    from judged_event contact
    join dnc_register register on register.phone = contact.group_key
    where contact.breach_day between :from and :to
),
result as (
    select
        phone,
        dnc_at,
        vendor,
        campaign,
        learnt_by,
        sum(submissions) as submissions,
        sum(contacts_after) as contacts_after
    from said
    group by phone, dnc_at, vendor, campaign, learnt_by
)
select phone, dnc_at, vendor, campaign, learnt_by, submissions, contacts_after
from result
