-- Rule 9.2: submissions that the facts make, and outcomes.
-- grain: one row
-- parameters as in submissions.sql
with made as (
    select identity
    from submission_line
    where submitted_at >= :starts_at
        and submitted_at < :ends_at
    union
    select judged.submission
    from answered_lead answer
    join judged_answer judged on judged.identity = answer.identity
    where answer.answered_at >= :starts_at
        and answer.answered_at < :ends_at
        and judged.submission is not null
),
-- an answer may belong to a submission of another day
left_side as (
    select count(*) as submissions
    from made
    where not exists (
        select 1
        from judged_submission judged
        where judged.identity = made.identity
            and judged.business_day not between :from_day and :to_day
    )
),
right_side as (
    select count(*) as outcomes
    from judged_submission
    where business_day between :from_day and :to_day
)
select '' as label, left_side.submissions as left_side, right_side.outcomes as right_side, 0 as scale
from left_side, right_side
