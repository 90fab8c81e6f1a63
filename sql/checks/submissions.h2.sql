-- As submissions.sql, looking for the counterparts of each line and each outcome of the period, in the order in which the lines lie: H2 makes a named block anew wherever it is named, and
-- grouping all lines and outcomes takes it longer each time than to look them up. Joined outer, though whatever is missing is left out: H2 takes tables so joined in the order written.
-- grain, parameters: as there
with
stretch as (
    select line._rowid_ / 64 as stretch_no
    from submission_line line
    where line.submitted_at >= :starts_at
        and line.submitted_at < :ends_at
    group by line._rowid_ / 64
    order by line._rowid_ / 64
),
-- submissions without an outcome, or with several
odd_line as (
    select distinct line.identity
    from stretch
    left join submission_line line on line._rowid_ between stretch.stretch_no * 64 and stretch.stretch_no * 64 + 63
    where line.submitted_at >= :starts_at
        and line.submitted_at < :ends_at
        and (select count(*) from judged_submission judged where judged.identity = line.identity) <> 1
),
-- outcomes of submissions with several, or without a line
odd_outcome as (
    select distinct judged.identity
    from judged_submission judged
    where judged.business_day between :from_day and :to_day
        and (
            (select count(*) from judged_submission other where other.identity = judged.identity) > 1
            or (select count(*) from submission_line line where line.identity = judged.identity) = 0
        )
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
    from odd_line odd
    left join submission_line line on line.identity = odd.identity
    where (select count(*) from judged_submission judged where judged.identity = odd.identity) = 0
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
    from (
        select identity from odd_line
        union
        select identity from odd_outcome
    ) odd
    left join judged_submission judged on judged.identity = odd.identity
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
    from odd_outcome odd
    left join judged_submission judged on judged.identity = odd.identity
    where (select count(*) from submission_line line where line.identity = odd.identity) = 0
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
