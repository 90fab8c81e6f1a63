-- Empties the content of answered leads, as of house submissions: where several answers to one submission compete, theirs stay.
-- grain: one row per answered lead
-- :before
update answered_lead
set content = ''
where answered_at < :before
    and content <> ''
    and identity not in (
        select identity
        from judged_answer
        where submission in (select submission from judged_answer where submission is not null group by submission having count(*) > 1)
    )
    and group_key not in (
        select cause.group_key
        from cause
        join discrepancy on discrepancy.identity = cause.identity
        where discrepancy.state = 'OPEN'
    )
