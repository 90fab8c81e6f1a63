-- Open discrepancies whose subject has moved to another day, as another version of an event counts now, or the zone changed (rule 9.6).
-- grain: one row per pair of days
select
    discrepancy.business_day as old_day,
    cause.business_day as new_day,
    count(*) as discrepancies
from changed_discrepancy changed
join cause
    on cause.identity = changed.identity
    and cause.group_key = changed.group_key
join discrepancy on discrepancy.identity = changed.identity
where discrepancy.state = 'OPEN'
    and discrepancy.business_day <> cause.business_day
group by discrepancy.business_day, cause.business_day
order by discrepancy.business_day, cause.business_day
