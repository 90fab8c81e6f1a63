-- Whether the statements of this transaction may merge tables that lie in the order of one number, as events and their judgements do; PostgreSQL only.
-- grain: one row
-- :merging  'on' or 'off'
select set_config('enable_mergejoin', :merging, true) as merging
