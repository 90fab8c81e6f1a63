-- Removes resolved discrepancies of purged days. Open and accepted ones stay.
-- grain: one row per discrepancy
-- :before_day
delete from discrepancy
where state = 'RESOLVED'
    and business_day < :before_day
