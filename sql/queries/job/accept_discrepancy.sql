-- Accepts an open discrepancy (rule 6.2). What an unfinished run did to it stays on record, since that run may count its changes again.
-- grain: one row
-- :identity, :accepted_at, :accepted_by, :accepted_note
update discrepancy
set state = 'ACCEPTED',
    change = case
        when changed_run in (select run_no from run where status in ('running', 'failed', 'stopped')) then change
        else 'accepted'
    end,
    accepted_at = :accepted_at,
    accepted_by = :accepted_by,
    accepted_note = :accepted_note
where identity = :identity
    and state = 'OPEN'
