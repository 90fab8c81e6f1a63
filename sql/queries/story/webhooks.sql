-- Every webhook by what its printed id is made of: only a keyed digest of each tells which one is meant.
-- grain: one row per (identity, content)
select identity, group_key, vendor, event_type, campaign, phone_raw, phone, event_time, content
from vendor_event
where kind = 'webhook'
order by identity, content_key
