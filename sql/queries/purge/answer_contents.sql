-- Empties the content of answered leads, as of house submissions: where several answers to one submission compete, theirs stay; so do those of phones with an open or accepted discrepancy.
-- grain: one row per answered lead
-- :before
update answered_lead
set content = ''
where answered_at < :before
    and content <> ''
    and not exists (
        select 1
        from judged_answer judged
        join judged_answer other
            on other.submission = judged.submission
            and other.identity <> judged.identity
        where judged.identity = answered_lead.identity
            and judged.submission is not null
    )
    and not exists (
        select 1
        from cause
        left join discrepancy on discrepancy.identity = cause.identity
        where cause.group_key = answered_lead.group_key
            and discrepancy.state in ('OPEN', 'ACCEPTED')
    )
