-- Removes what says where facts arrived again: of marked events, and of files taken in by runs of purged days.
-- grain: one row per delivery
-- :before
delete from delivery
where exists (
        select 1
        from purged_event purged
        where purged.identity = delivery.identity
            and purged.content_key = delivery.content_key
    )
    or input_id in (
        select input_file.id
        from input_file
        join run on run.run_no = input_file.run_no
        where run.as_of < :before
    )
