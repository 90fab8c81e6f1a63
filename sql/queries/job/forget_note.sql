-- Removes a note that a repeated step makes again.
-- grain: one row
-- :run_no, :source, :what, :said
delete from run_note
where run_no = :run_no
    and source = :source
    and what = :what
    and said = :said
