-- Removes one phone from the register (its opt-out was another version's).
-- grain: one row
-- :phone
delete from dnc_register
where phone = :phone
