-- Open discrepancies whose subject has moved to another day, as another version of an event counts now, or the zone changed (rule 9.6).
-- grain: one row per pair of days
select
    discrepancy.business_day as old_day,
    cause.business_day as new_day,
    count(*) as discrepancies
from (select distinct identity from changed_cause) changed
join discrepancy on discrepancy.identity = changed.identity
join cause on cause.identity = discrepancy.identity
where discrepancy.state = 'OPEN'
    and discrepancy.business_day <> cause.business_day
    and not exists (
        select 1
        from cause other
        where other.identity = cause.identity
            and other.group_key < cause.group_key
    )
group by discrepancy.business_day, cause.business_day
order by discrepancy.business_day, cause.business_day
