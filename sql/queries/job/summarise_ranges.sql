-- Summarises the block ranges of what was stored since the last vacuum (PostgreSQL only; H2 has no such index).
-- grain: one row
select summarise_ranges()
