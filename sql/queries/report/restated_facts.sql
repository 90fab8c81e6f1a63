-- What was taken in after a run about some phones, or about others whose facts an id ties to theirs, with the submission that each fact belongs to now.
-- A record that people had taken in again is of a file before the run: of the phones that were touched by that, the facts of files with such records count.
-- Grain: (fact, submission). :groups  varchar array; :run_no; :pending, :retried  run number and bucket under which such records are counted, and their phones touched
with near as (
    select wanted_key as near_key
    from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
    union
    select other.group_key as near_key
    from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
    join tied_group mine on mine.group_key = wanted_key
    join tied_group other on other.link = mine.link
),
again as (
    select input_id
    from input_tally
    where run_no = :pending
),
retried as (
    select touched.group_key
    from run
    join touched_group touched on touched.run_no = run.run_no and touched.bucket = :retried
    where run.run_no > :run_no
),
fact as (
    select
        'line' as kind,
        line.arrival = 'version' as is_correction,
        line.group_key,
        line.vendor,
        line.submitted_at as fact_at,
        '' as event_id,
        '' as link_id,
        line.source,
        line.identity as submission
    from near
    join submission_line line on line.group_key = near_key
    join input_file taken on taken.id = line.input_id
    where taken.run_no > :run_no
       or (taken.id in (select input_id from again) and near_key in (select group_key from retried))
    union all
    select
        'answer' as kind,
        exists (
            select 1
            from judged_answer earlier
            join answered_lead before on before.identity = earlier.identity
            join input_file taken_before on taken_before.id = before.input_id
            where earlier.group_key = judged.group_key
              and earlier.submission = judged.submission
              and taken_before.run_no <= :run_no
        ) as is_correction,
        answer.group_key,
        answer.vendor,
        answer.answered_at as fact_at,
        '' as event_id,
        '' as link_id,
        answer.source,
        judged.submission
    from near
    join answered_lead answer on answer.group_key = near_key
    join input_file taken on taken.id = answer.input_id
    left join judged_answer judged on judged.identity = answer.identity
    where taken.run_no > :run_no
       or (taken.id in (select input_id from again) and near_key in (select group_key from retried))
    union all
    select
        'event' as kind,
        event.arrival = 'version' as is_correction,
        event.group_key,
        event.vendor,
        event.event_time as fact_at,
        event.event_id,
        event.link_id,
        event.source,
        judged.submission
    from near
    join vendor_event event on event.group_key = near_key
    join input_file taken on taken.id = event.input_id
    left join (vendor_event version join judged_event judged on judged.content_no = version.content_no) on version.identity = event.identity
    where taken.run_no > :run_no
       or (taken.id in (select input_id from again) and near_key in (select group_key from retried))
)
select
    fact.kind,
    fact.is_correction,
    fact.group_key,
    fact.vendor,
    fact.fact_at,
    fact.event_id,
    fact.link_id,
    fact.source,
    submission.vendor as submission_vendor,
    submission.campaign as submission_campaign,
    submission.external_lead_id as submission_id,
    submission.phone_raw as submission_phone_raw,
    submission.phone as submission_phone,
    submission.submitted_at as submission_at,
    submission.vendor_lead_id as submission_vendor_lead_id,
    submission.from_answer as submission_from_answer
from fact
left join judged_submission submission on submission.identity = fact.submission
