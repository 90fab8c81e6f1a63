-- Notes that facts before a day are about to be removed: from here on no run publishes such a day. Where the day was another's in another zone, the later start holds.
-- grain: one row
-- :before_day, :before  its start; :purged_at
merge into purge
using (
    select
        cast(:before_day as date) as before_day,
        cast(:before as timestamp with time zone) as before_at,
        cast(:purged_at as timestamp with time zone) as purged_at
) now_purged
on purge.before_day = now_purged.before_day
when matched and (purge.before_at is null or purge.before_at < now_purged.before_at) then update set before_at = now_purged.before_at
when not matched then insert (before_day, before_at, purged_at) values (now_purged.before_day, now_purged.before_at, now_purged.purged_at)
