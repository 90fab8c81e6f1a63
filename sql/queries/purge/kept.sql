-- What stays of days before one.
-- grain: one row
-- :before_day
select
    (select count(*) from judged_submission where business_day < :before_day) as submissions,
    (select count(*) from dnc_register) as register,
    (select count(*) from discrepancy where business_day < :before_day and state in ('OPEN', 'ACCEPTED')) as discrepancies,
    (select count(*) from edition where period_from < :before_day) as editions
