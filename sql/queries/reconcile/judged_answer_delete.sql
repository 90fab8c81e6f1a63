-- Removes one row of the judged answers.
-- grain: one row
-- :identity
delete from judged_answer
where identity = :identity
