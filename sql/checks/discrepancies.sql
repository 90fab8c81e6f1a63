-- Rule 9.6: days on which what was open, with what runs and people changed since, is not what is open.
-- grain: one row per offending day
-- :from_day, :to_day  the period, both included
with both_sides as (
    select
        business_day,
        open_before,
        raised,
        reopened,
        resolved,
        accepted,
        moved,
        0 as open_now
    from day_open
    where business_day between :from_day and :to_day
    union all
    select business_day, 0, 0, 0, 0, 0, 0, 1
    from discrepancy
    where business_day between :from_day and :to_day
        and state = 'OPEN'
),
result as (
    select
        business_day,
        sum(open_before) as open_before,
        sum(raised) as raised,
        sum(reopened) as reopened,
        sum(resolved) as resolved,
        sum(accepted) as accepted,
        sum(moved) as moved,
        sum(open_now) as open_now
    from both_sides
    group by business_day
)
select business_day, open_before, raised, reopened, resolved, accepted, moved, open_now
from result
where open_before + raised + reopened + moved - resolved - accepted <> open_now
order by business_day
