-- Of the events that feeds count (refinement 7.4), what was taken in after a run: where an event is that was not known before, and where one is and was that a version has elsewhere now.
-- A version that leaves its event where it was changes nothing that is asked here.
-- Grain: one row per version and earlier version elsewhere. :run_no; :pending, :retried  as in restated_facts.sql
with fact as (
    select event.identity, event.content_key
    from touched_group touched
    join vendor_event event on event.group_key = touched.group_key
    join input_file taken on taken.id = event.input_id
    where touched.run_no > :run_no
      and taken.run_no > :run_no
      and event.kind in ('webhook', 'leadping')
      and event.arrival <> 'duplicate'
    union
    select event.identity, event.content_key
    from run
    join touched_group retried on retried.run_no = run.run_no and retried.bucket = :retried
    join vendor_event event on event.group_key = retried.group_key
    where run.run_no > :run_no
      and event.kind in ('webhook', 'leadping')
      and event.arrival <> 'duplicate'
      and exists (select 1 from input_tally again where again.run_no = :pending and again.input_id = event.input_id)
)
select
    event.vendor,
    event.campaign,
    event.event_type,
    event.event_time,
    earlier.campaign as campaign_before,
    earlier.event_type as event_type_before,
    earlier.event_time as event_time_before
from fact
join vendor_event event on event.identity = fact.identity and event.content_key = fact.content_key
left join (vendor_event earlier join input_file taken_before on taken_before.id = earlier.input_id and taken_before.run_no <= :run_no)
    on earlier.identity = fact.identity
   and earlier.content_key <> fact.content_key
   and event.arrival = 'version'
where earlier.identity is null
   or earlier.campaign <> event.campaign
   or earlier.event_type <> event.event_type
   or earlier.event_time <> event.event_time
