-- Rule 9.2: submissions that the facts make, and outcomes.
-- grain: one row
-- parameters as in submissions.sql
with seen as (
    select identity, 1 as facts, 0 as outcomes
    from submission_line
    where submitted_at >= :starts_at
        and submitted_at < :ends_at
    union all
    select judged.submission, 1, 0
    from answered_lead answer
    join judged_answer judged on judged.identity = answer.identity
    where answer.answered_at >= :starts_at
        and answer.answered_at < :ends_at
        and judged.submission is not null
    union all
    select identity, 0, 1
    from judged_submission
    where business_day between :from_day and :to_day
),
counted as (
    select identity, sum(facts) as facts, sum(outcomes) as outcomes
    from seen
    group by identity
),
-- an answer may belong to a submission of another day
result as (
    select
        coalesce(sum(
            case
                when facts = 0 then 0
                when outcomes > 0 then 1
                when (select count(*) from judged_submission elsewhere where elsewhere.identity = counted.identity) > 0 then 0
                else 1
            end
        ), 0) as left_side,
        coalesce(sum(outcomes), 0) as right_side
    from counted
)
select '' as label, left_side, right_side, 0 as scale
from result
