-- Counts a discrepancy that was open as accepted (rule 9.6).
-- grain: one row
-- :business_day
update day_open
set accepted = accepted + 1
where business_day = :business_day
