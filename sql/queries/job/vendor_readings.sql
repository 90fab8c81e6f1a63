-- By which regions and zones the lines of each vendor were read when an edition told of it last, or was the first to be made of them (refinement 8.1).
-- grain: one row per vendor and campaign with a region of its own; '' the vendor itself
-- :run_no  a run that has not published yet
with told as (
    select reading.vendor, max(reading.run_no) as run_no
    from vendor_reading reading
    where reading.run_no < :run_no
        and exists (
            select 1
            from edition
            where edition.run_no = reading.run_no
                and edition.status = 'published'
        )
    group by reading.vendor
),

result as (
    select reading.vendor, reading.campaign_id, reading.region, reading.zone
    from vendor_reading reading
    join told
        on told.vendor = reading.vendor
        and told.run_no = reading.run_no
)

select vendor, campaign_id, region, zone
from result
