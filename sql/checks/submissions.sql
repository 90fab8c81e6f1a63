-- Rule 9.2: submissions without an outcome, with several, or with one that no rule knows; outcomes without a fact; leads of answers that were not judged.
-- What is of the period is counted, and only what does not add up there is looked for in all that was ever stored.
-- grain: one row per offending submission or answered lead
-- :from_day, :to_day  the period, both included; :starts_at, :ends_at  the same as instants, its end excluded
with
odd as (
    select identity, sum(lines) as lines, sum(outcomes) as outcomes
    from (
        select identity, 1 as lines, 0 as outcomes
        from submission_line
        where submitted_at >= :starts_at
            and submitted_at < :ends_at
        union all
        select identity, 0 as lines, 1 as outcomes
        from judged_submission
        where business_day between :from_day and :to_day
    ) seen
    group by identity
    having sum(lines) = 0 or sum(outcomes) <> 1
),
-- lines of submissions without an outcome
house as (
    select
        line.identity,
        min(line.vendor) as vendor,
        min(line.campaign) as campaign,
        min(line.external_lead_id) as external_lead_id,
        min(line.phone) as phone,
        min(line.submitted_at) as submitted_at
    from odd
    join submission_line line on line.identity = odd.identity
    where odd.outcomes = 0
        and (select count(*) from judged_submission judged where judged.identity = odd.identity) = 0
    group by line.identity
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
    select
        'several outcomes' as fault, judged.vendor, judged.campaign, judged.external_lead_id, judged.phone, judged.submitted_at, judged.outcome
    from odd
    join judged_submission judged on judged.identity = odd.identity
    where (select count(*) from judged_submission other where other.identity = odd.identity) > 1
    union all
    select 'unknown outcome' as fault, vendor, campaign, external_lead_id, phone, submitted_at, outcome
    from judged_submission
    where business_day between :from_day and :to_day
        and outcome not in (
            'CREATED', 'LANDLINE', 'DNC', 'REJECTED', 'DUPLICATE', 'CONTRADICTED', 'AMBIGUOUS', 'PENDING', 'MISSING'
        )
    union all
    select
        'no fact behind it' as fault, judged.vendor, judged.campaign, judged.external_lead_id, judged.phone, judged.submitted_at, judged.outcome
    from odd
    join judged_submission judged on judged.identity = odd.identity
    where odd.lines = 0
        and (select count(*) from submission_line line where line.identity = odd.identity) = 0
        and (
            select count(*)
            from judged_answer answer
            where answer.group_key = judged.group_key
                and answer.submission = judged.identity
        ) = 0
)
select fault, vendor, campaign, external_lead_id, phone, submitted_at, outcome
from result
order by fault, vendor, campaign, external_lead_id, submitted_at, phone
