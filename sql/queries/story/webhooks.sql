-- Every webhook by what its printed id is made of: only a keyed digest of each tells which one is meant.
-- grain: one row per (identity, content)
select identity, group_key, vendor, event_type, campaign, phone_raw, phone, event_time, event.content, apart.content as content_apart
from vendor_event event
left join event_content apart on apart.content_no = event.content_no
where kind = 'webhook'
order by identity, content_key
