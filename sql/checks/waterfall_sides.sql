-- Rule 9.3: what the waterfall adds up to, column by column of its outcomes, and the submissions.
-- grain: one row
-- :from_day, :to_day  the period, both included
with left_side as (
    select coalesce(sum(created + landline + dnc + rejected + duplicate + contradicted + ambiguous + pending + missing), 0) as outcomes
    from day_waterfall
    where business_day between :from_day and :to_day
),
right_side as (
    select count(*) as submissions
    from judged_submission
    where business_day between :from_day and :to_day
)
select '' as label, left_side.outcomes as left_side, right_side.submissions as right_side, 0 as scale
from left_side, right_side
