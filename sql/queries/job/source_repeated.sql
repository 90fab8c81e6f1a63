-- Whether a source delivered again what another source delivered too, with its event or submission time in a day (rule 8.5).
-- grain: one row per kind of fact that it did deliver
-- :source; :start_at, :end_at  the day as instants, half-open
select 'event' as kind
where exists (
    select 1
    from vendor_event f
    join delivery d on d.identity = f.identity and d.content_key = f.content_key
    join input_file i on i.id = d.input_id
    where i.source = :source
        and f.event_time >= :start_at
        and f.event_time < :end_at
)
union all
select 'submission' as kind
where exists (
    select 1
    from submission_line f
    join delivery d on d.identity = f.identity
    join input_file i on i.id = d.input_id
    where i.source = :source
        and f.submitted_at >= :start_at
        and f.submitted_at < :end_at
)
union all
select 'answer' as kind
where exists (
    select 1
    from answered_lead f
    join delivery d on d.identity = f.identity
    join input_file i on i.id = d.input_id
    where i.source = :source
        and f.answered_at >= :start_at
        and f.answered_at < :end_at
)
union all
select 'first' as kind
where exists (
    select 1
    from vendor_event f
    join input_file i on i.id = f.input_id
    left join redelivered_event again on again.identity = f.identity and again.content_key = f.content_key
    where i.source = :source
        and coalesce(again.source, f.source) <> i.source
        and f.event_time >= :start_at
        and f.event_time < :end_at
)
union all
select 'first submission' as kind
where exists (
    select 1
    from submission_line f
    join input_file i on i.id = f.input_id
    where i.source = :source
        and f.source <> i.source
        and f.submitted_at >= :start_at
        and f.submitted_at < :end_at
)
union all
select 'first answer' as kind
where exists (
    select 1
    from answered_lead f
    join input_file i on i.id = f.input_id
    where i.source = :source
        and f.source <> i.source
        and f.answered_at >= :start_at
        and f.answered_at < :end_at
)
