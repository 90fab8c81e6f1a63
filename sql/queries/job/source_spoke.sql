-- Whether a source delivered a fact with its event or submission time in a day (rule 8.5).
-- grain: one row per kind of fact that it did deliver
-- :source; :start_at, :end_at  the day as instants, half-open
select 'event' as kind
where exists (
    select 1
    from vendor_event f
    left join redelivered_event again on again.identity = f.identity and again.content_key = f.content_key
    where coalesce(again.source, f.source) = :source
        and f.event_time >= :start_at
        and f.event_time < :end_at
)
union all
select 'submission' as kind
where exists (
    select 1
    from submission_line f
    where f.source = :source
        and f.submitted_at >= :start_at
        and f.submitted_at < :end_at
)
union all
select 'answer' as kind
where exists (
    select 1
    from answered_lead f
    where f.source = :source
        and f.answered_at >= :start_at
        and f.answered_at < :end_at
)
