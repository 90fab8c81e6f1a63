-- Every webhook by what its printed id is made of: only a keyed digest of each tells which one is meant.
-- On H2 the content lies apart from the row, but for events stored before it did.
-- grain: one row per (identity, content)
select identity, group_key, vendor, event_type, campaign, phone_raw, phone, event_time,
    coalesce(cast(apart.content as varchar), vendor_event.content) as content
from vendor_event
left join event_content apart on apart.content_no = vendor_event.content_no
where kind = 'webhook'
order by identity, content_key
