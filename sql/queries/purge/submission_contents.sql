-- Empties the content (names, addresses, whatever else the line held) of house submissions; identity, phone and outcome stay. Where several versions compete, their contents decide, and stay; so
-- do those of phones with an open discrepancy.
-- grain: one row per submission line
-- :before
update submission_line
set content = ''
where submitted_at < :before
    and content <> ''
    and identity not in (select identity from submission_line group by identity having count(*) > 1)
    and group_key not in (
        select cause.group_key
        from cause
        join discrepancy on discrepancy.identity = cause.identity
        where discrepancy.state = 'OPEN'
    )
