-- Days before one whose figures a run made again because something of them changed: not those that it makes again with all others.
-- grain: one row per day
-- :run_no; :before  a day; :every_day  the bucket of all days
select distinct business_day
from touched_day
where run_no = :run_no
    and business_day < :before
    and bucket <> :every_day
order by business_day
