-- Removes one row of the judged submissions.
-- grain: one row
-- :identity, :group_key
delete from judged_submission
where identity = :identity
    and group_key = :group_key
