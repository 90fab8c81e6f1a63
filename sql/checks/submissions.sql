-- Rule 9.2: submissions without an outcome, with several, or with one that no rule knows; outcomes without a fact; leads of answers that were not judged.
-- grain: one row per offending submission or answered lead
-- :from_day, :to_day  the period, both included; :starts_at, :ends_at  the same as instants, its end excluded
with
-- lines of submissions without an outcome
house as (
    select
        identity,
        min(vendor) as vendor,
        min(campaign) as campaign,
        min(external_lead_id) as external_lead_id,
        min(phone) as phone,
        min(submitted_at) as submitted_at
    from submission_line line
    where submitted_at >= :starts_at
        and submitted_at < :ends_at
        and not exists (select 1 from judged_submission judged where judged.identity = line.identity)
    group by identity
),
answered as (
    select
        answer.vendor,
        answer.campaign,
        answer.external_lead_id,
        answer.phone,
        answer.answered_at,
        judged.identity as judged_identity,
        judged.submission
    from answered_lead answer
    left join judged_answer judged on judged.identity = answer.identity
    where answer.answered_at >= :starts_at
        and answer.answered_at < :ends_at
),
result as (
    select 'no outcome' as fault, vendor, campaign, external_lead_id, phone, submitted_at, '' as outcome
    from house
    union all
    select 'no outcome' as fault, vendor, campaign, external_lead_id, phone, answered_at, ''
    from answered
    where submission is not null
        and not exists (select 1 from judged_submission judged where judged.identity = answered.submission)
    union all
    select 'answer not judged' as fault, vendor, campaign, external_lead_id, phone, answered_at, ''
    from answered
    where judged_identity is null
    union all
    select 'several outcomes' as fault, vendor, campaign, external_lead_id, phone, submitted_at, outcome
    from judged_submission judged
    where business_day between :from_day and :to_day
        and exists (
            select 1
            from judged_submission other
            where other.identity = judged.identity
                and other.group_key <> judged.group_key
        )
    union all
    select 'unknown outcome' as fault, vendor, campaign, external_lead_id, phone, submitted_at, outcome
    from judged_submission
    where business_day between :from_day and :to_day
        and outcome not in (
            'CREATED', 'LANDLINE', 'DNC', 'REJECTED', 'DUPLICATE', 'CONTRADICTED', 'AMBIGUOUS', 'PENDING', 'MISSING'
        )
    union all
    select 'no fact behind it' as fault, vendor, campaign, external_lead_id, phone, submitted_at, outcome
    from judged_submission judged
    where business_day between :from_day and :to_day
        and not exists (select 1 from submission_line line where line.identity = judged.identity)
        and not exists (
            select 1
            from judged_answer answer
            where answer.group_key = judged.group_key
                and answer.submission = judged.identity
        )
)
select fault, vendor, campaign, external_lead_id, phone, submitted_at, outcome
from result
order by fault, vendor, campaign, external_lead_id, submitted_at, phone
