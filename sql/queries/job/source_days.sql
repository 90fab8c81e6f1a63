-- Which sources delivered a fact of a range of days, by its event or submission time (rule 8.5).
-- grain: one row per source and instant
-- :period_from, :period_to  days, both included; :start_at, :end_at  the same range as instants, half-open
select f.source, f.event_time as fact_at
from judged_event j
join vendor_event f on f.identity = j.identity
where j.business_day between :period_from and :period_to
union
select i.source, f.event_time as fact_at
from judged_event j
join vendor_event f on f.identity = j.identity
join delivery d on d.identity = f.identity
join input_file i on i.id = d.input_id
where j.business_day between :period_from and :period_to
union
select f.source, f.submitted_at as fact_at
from submission_line f
where f.submitted_at >= :start_at and f.submitted_at < :end_at
union
select i.source, f.submitted_at as fact_at
from submission_line f
join delivery d on d.identity = f.identity
join input_file i on i.id = d.input_id
where f.submitted_at >= :start_at and f.submitted_at < :end_at
union
select f.source, f.answered_at as fact_at
from answered_lead f
where f.answered_at >= :start_at and f.answered_at < :end_at
