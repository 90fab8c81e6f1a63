-- A webhook receiver's landing table: what arrived since. Edit the names to those of your table.
-- grain: one row per webhook that was received
-- :since  the newest changed_at seen before, less the overlap
-- row_key tells rows apart for ever; changed_at grows whenever a row is written; body is the webhook as it came
select id as row_key, received_at as changed_at, body
from webhook_landing
where received_at >= :since
order by received_at, id
