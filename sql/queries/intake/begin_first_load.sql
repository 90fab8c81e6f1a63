-- Has a store without a fact take its first load without indexes.
-- grain: one row
select begin_first_load()
