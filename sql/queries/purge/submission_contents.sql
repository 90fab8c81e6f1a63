-- Empties the content (names, addresses, whatever else the line held) of house submissions; identity, phone and outcome stay. Where several versions compete, their contents decide, and stay; so
-- do those of phones with an open or accepted discrepancy.
-- grain: one row per submission line
-- :before
update submission_line
set content = ''
where submitted_at < :before
    and content <> ''
    and not exists (
        select 1
        from submission_line other
        where other.identity = submission_line.identity
            and other.content_key <> submission_line.content_key
    )
    and not exists (
        select 1
        from cause
        left join discrepancy on discrepancy.identity = cause.identity
        where cause.group_key = submission_line.group_key
            and discrepancy.state in ('OPEN', 'ACCEPTED')
    )
