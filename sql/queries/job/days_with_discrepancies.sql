-- Which of some days have a discrepancy that is open or accepted: FEED_SILENT's day has no fact.
-- grain: one row per day
-- :days  date array
select business_day
from unnest(cast(:days as date array)) as wanted (business_day)
where exists (
        select 1
        from discrepancy
        where discrepancy.business_day = wanted.business_day
            and discrepancy.state <> 'RESOLVED'
    )
order by business_day
