-- As submissions_sides.sql, but the outcomes of each submission are looked up in all that was ever stored: submissions.h2.sql finds one too many also if it is of a day that is not asked for.
-- grain, parameters: as there
with seen as (
    select identity, 1 as lines, 0 as answers, 0 as outcomes, 0 as faulty
    from submission_line
    where submitted_at >= :starts_at
        and submitted_at < :ends_at
    union all
    -- of answers that were not judged there is one row without an identity
    select
        judged.submission,
        0,
        case when judged.submission is null then 0 else 1 end,
        0,
        case when judged.identity is null then 1 else 0 end
    from answered_lead answer
    left join judged_answer judged on judged.identity = answer.identity
    where answer.answered_at >= :starts_at
        and answer.answered_at < :ends_at
        and (judged.submission is not null or judged.identity is null)
    union all
    select
        identity,
        0,
        0,
        1,
        case
            when outcome in (
                'CREATED', 'LANDLINE', 'DNC', 'REJECTED', 'DUPLICATE', 'CONTRADICTED', 'AMBIGUOUS', 'PENDING', 'MISSING'
            ) then 0
            else 1
        end
    from judged_submission
    where business_day between :from_day and :to_day
),
counted as (
    select identity, sum(lines) as lines, sum(answers) as answers, sum(outcomes) as outcomes, sum(faulty) as faulty
    from seen
    group by identity
),
looked_up as (
    select
        lines + answers as facts,
        outcomes,
        faulty,
        (select count(*) from judged_submission judged where judged.identity = counted.identity) as outcomes_ever,
        case
            when lines > 0 or outcomes = 0 then 1
            else (
                select count(*)
                from judged_submission judged
                join judged_answer answer
                    on answer.group_key = judged.group_key
                    and answer.submission = judged.identity
                where judged.identity = counted.identity
            )
        end as behind
    from counted
),
-- an answer may belong to a submission of another day
result as (
    select
        coalesce(sum(case when facts > 0 and (outcomes > 0 or outcomes_ever = 0) then 1 else 0 end), 0) as left_side,
        coalesce(sum(outcomes), 0) as right_side,
        coalesce(sum(case when faulty > 0 or outcomes_ever <> 1 or behind = 0 then 1 else 0 end), 0) as doubts
    from looked_up
)
select '' as label, left_side, right_side, 0 as scale, doubts
from result
