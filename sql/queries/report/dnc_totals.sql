-- Rows and sums that dnc.csv must have. Grain: one row. :from and :to are days, both included.
with concerned as (
    select phone, 0 as submissions, 0 as contacts_after
    from dnc_register
    where business_day between :from and :to
    union all
    select submission.phone, 1 as submissions, 0 as contacts_after
    from judged_submission submission
    join dnc_register register on register.phone = submission.phone
    where submission.business_day between :from and :to
      and submission.submitted_at >= register.dnc_at
    union all
    select contact.group_key, 0 as submissions, 1 as contacts_after
    from judged_event contact
    join dnc_register register on register.phone = contact.group_key
    where contact.breach_day between :from and :to
)
select
    count(distinct phone) as row_count,
    sum(submissions) as submissions,
    sum(contacts_after) as contacts_after
from concerned
