-- Notes that facts before a day are about to be removed: from here on no run publishes such a day.
-- grain: one row
-- :before_day, :purged_at
insert into purge (before_day, purged_at)
select cast(:before_day as date), cast(:purged_at as timestamp with time zone)
where not exists (select 1 from purge where before_day = :before_day)
