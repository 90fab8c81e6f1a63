-- Removes by what a run read each vendor's lines, which a repeated step records again.
-- grain: one row per vendor and campaign
-- :run_no
delete from vendor_reading
where run_no = :run_no
