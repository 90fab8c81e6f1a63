-- A CRM's list of submissions, as the house's own. Edit the names to those of your table; further columns are kept raw.
-- grain: one row per lead submitted to one vendor and campaign
-- :since  the newest changed_at seen before, less the overlap
-- row_key tells rows apart for ever; changed_at grows whenever a row is written
select
    id as row_key,
    updated_at as changed_at,
    vendor,
    campaign_id,
    external_lead_id,
    phone,
    submitted_at,
    first_name,
    last_name,
    email,
    is_test
from submission
where updated_at >= :since
order by updated_at, id
