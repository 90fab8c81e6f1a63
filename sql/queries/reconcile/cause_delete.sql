-- Removes one row of the causes.
-- grain: one row
-- :identity, :group_key
delete from cause
where identity = :identity
    and group_key = :group_key
