-- Removes the notes of migrations that failed on H2: what they made is removed too, and they are applied again.
-- grain: one row per migration
delete from flyway_schema_history
where not success
