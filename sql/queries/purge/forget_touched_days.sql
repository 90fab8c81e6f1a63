-- A purged day's figures stay as they were: a run does not make them again.
-- grain: one row per bucket and day
-- :run_no; :kept_from  the first day that is not purged
delete from touched_day
where run_no = :run_no
    and business_day < :kept_from
