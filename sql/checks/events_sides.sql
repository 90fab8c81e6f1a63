-- Rule 9.4: stored events, and attributions; how many stored events are not exactly one of matched, ambiguous, unknown lead and needs no lead, and attributions without an event, as far as
-- counts tell: only if there are any are the rows behind them (events.sql) looked for, which takes longer than to count both.
-- grain: one row
-- parameters as in events.sql; the period was counted (count_events.sql)
with counted as (
    select
        coalesce(sum(events) filter (where place <> 'VERSION'), 0) as events,
        coalesce(sum(events) filter (where place not in ('VERSION', 'NONE')), 0) as attributed,
        coalesce(
            sum(events) filter (where place not in ('MATCHED', 'AMBIGUOUS', 'UNKNOWN_LEAD', 'NEEDS_NO_LEAD', 'VERSION', 'NONE', 'SEVERAL')), 0
        ) as strange,
        coalesce(sum(events) filter (where place not in ('MATCHED', 'AMBIGUOUS', 'UNKNOWN_LEAD', 'NEEDS_NO_LEAD', 'VERSION')), 0) as faulty
    from counted_event
    where business_day between :from_day and :to_day
),
judged as (
    select count(*) as attributions
    from judged_event
    where business_day between :from_day and :to_day
)
select
    '' as label,
    counted.events as left_side,
    judged.attributions - counted.strange as right_side,
    0 as scale,
    counted.faulty + abs(judged.attributions - counted.attributed) as doubts
from counted, judged
