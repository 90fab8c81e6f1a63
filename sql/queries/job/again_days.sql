-- Removes the days that a run's judge buckets touched: they touch them again, and a run that judges everything touches every day.
-- grain: one row per bucket and day
-- :run_no; :judge_buckets  the first of their numbers
delete from touched_day
where run_no = :run_no
    and bucket >= :judge_buckets
