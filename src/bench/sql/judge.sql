-- PostgreSQL, after the facts are loaded and each is there once (submission, webhook, leadping_event): outcomes, then the tables waterfall, call_results and
-- billing of the period. Grain: one row per result row. Settings: bench.as_of, bench.first_day, bench.last_day, bench.zone.
-- What is only on the way is unlogged, so that each statement may use parallel workers and costs no write-ahead log.
set work_mem = '512MB';
set jit = off;
set max_parallel_workers_per_gather = 2;
set min_parallel_table_scan_size = 0;
set parallel_setup_cost = 10;
set parallel_tuple_cost = 0.001;

analyze submission, webhook, leadping_event;

-- What may decide an outcome, a class or a result, with what it is attributed by.
create unlogged table event as
select row_number() over () as id, *
from (
    select 'aktify' as vendor, event_type, campaign, external_id, phone, event_time, test_lead, is_scheduled, call_type, call_result
    from webhook
    where event_type in ('campaign.lead_created', 'lead.landline_detected', 'dnc.created', 'lead.call_ended')
    union all
    select 'leadping', activity_type, campaign, lead_id, phone, created_at, false, null, null, null
    from leadping_event
    where activity_type = 'LeadCreated'
) as all_events;

-- Submissions by what events name, one row per key and instant; nearly every key has one instant.
create unlogged table slot_by_id as
select vendor, campaign, external_id, submitted_at, count(*) as submissions, min(id) as submission, count(*) over (partition by vendor, campaign, external_id) as instants
from submission
where external_id <> ''
group by vendor, campaign, external_id, submitted_at;

create unlogged table slot_by_phone as
select vendor, campaign, phone, submitted_at, count(*) as submissions, min(id) as submission, count(*) over (partition by vendor, campaign, phone) as instants
from submission
where phone is not null
group by vendor, campaign, phone, submitted_at;

analyze event, slot_by_id, slot_by_phone;

create unlogged table candidate as
select e.id as event, e.event_time, s.submitted_at, s.submission, s.submissions, s.instants
from event e
join slot_by_id s on s.vendor = e.vendor and s.campaign = e.campaign and s.external_id = e.external_id
where s.submitted_at <= e.event_time + interval '24 hours';

create unlogged table candidate_by_phone as
select e.id as event, e.event_time, s.submitted_at, s.submission, s.submissions, s.instants
from event e
join slot_by_phone s on s.vendor = e.vendor and s.campaign = e.campaign and s.phone = e.phone
where s.submitted_at <= e.event_time + interval '24 hours'
    and not exists (select 1 from slot_by_id i where i.vendor = e.vendor and i.campaign = e.campaign and i.external_id = e.external_id);

-- The latest submitted until five minutes after the event, else the earliest within a day after it; several at that instant cannot be told apart.
create unlogged table attributed as
with candidates as (
    select * from candidate
    union all
    select * from candidate_by_phone
),
several as (
    select distinct on (event) event, submission, submissions
    from candidates
    where instants > 1
    order by
        event,
        submitted_at <= event_time + interval '5 minutes' desc,
        case when submitted_at <= event_time + interval '5 minutes' then submitted_at end desc nulls last,
        submitted_at
)
select event, submission, submissions > 1 as tied from candidates where instants = 1
union all
select event, submission, submissions > 1 from several;

create unlogged table evidence as
select
    a.submission,
    bool_or(e.event_type in ('campaign.lead_created', 'LeadCreated')) as created,
    bool_or(e.event_type = 'lead.landline_detected') as landline,
    bool_or(e.event_type <> 'lead.call_ended') as lifecycle,
    bool_or(e.test_lead) as test_lead
from attributed a
join event e on e.id = a.event
where not a.tied
group by a.submission;

create unlogged table tied_submission as
select distinct twin.id as submission
from attributed a
join event e on e.id = a.event
join submission s on s.id = a.submission
join submission twin on twin.vendor = s.vendor and twin.campaign = s.campaign and twin.phone = s.phone and twin.submitted_at = s.submitted_at
where a.tied and e.event_type in ('campaign.lead_created', 'LeadCreated', 'lead.landline_detected');

create unlogged table register as
select phone, min(since) as since
from (
    select phone, case event_type when 'dnc.created' then coalesce(dnc_at, event_time) else event_time end as since
    from webhook
    where event_type = 'dnc.created'
        or (event_type = 'lead.call_key_pressed' and keypress = '9')
        or (event_type = 'lead.call_ended' and call_result = 'dnc')
    union all
    select phone, version_at from leadping_event where status = 'Opted out' and phone is not null
) as opt_outs
group by phone;

create unlogged table judged as
select
    s.id,
    s.vendor,
    s.campaign,
    s.phone,
    s.submitted_at,
    s.listed_test or coalesce(v.test_lead, false) as test,
    coalesce(v.lifecycle, false) as lifecycle,
    case
        when v.created and v.landline then 'CONTRADICTED'
        when v.landline then 'LANDLINE'
        when v.created then 'CREATED'
        when s.phone is null then 'REJECTED'
        when r.since < s.submitted_at + interval '24 hours' then 'DNC'
    end as verdict
from submission s
left join evidence v on v.submission = s.id
left join register r on r.phone = s.phone;

create table outcome as
with duplicates as (
    select distinct open.id
    from judged open
    join judged t on t.vendor = open.vendor and t.campaign = open.campaign and t.phone = open.phone
    where open.verdict is null
        and t.verdict in ('CREATED', 'LANDLINE', 'CONTRADICTED', 'DNC')
        and t.submitted_at <> open.submitted_at
        and t.submitted_at < open.submitted_at + interval '24 hours'
)
select
    j.id,
    j.vendor,
    j.campaign,
    j.submitted_at,
    case when j.test then 'test' else 'real' end as traffic,
    case
        when j.verdict is not null then j.verdict
        when d.id is not null then 'DUPLICATE'
        when t.submission is not null and not j.lifecycle then 'AMBIGUOUS'
        when current_setting('bench.as_of')::timestamptz < j.submitted_at + interval '24 hours' then 'PENDING'
        else 'MISSING'
    end as outcome
from judged j
left join duplicates d on d.id = j.id
left join tied_submission t on t.submission = j.id;

create table waterfall as
select
    (submitted_at at time zone current_setting('bench.zone'))::date as day,
    vendor,
    campaign as campaign_id,
    traffic,
    count(*) as submitted,
    count(*) filter (where outcome = 'CREATED') as created,
    count(*) filter (where outcome = 'LANDLINE') as landline,
    count(*) filter (where outcome = 'DNC') as dnc,
    count(*) filter (where outcome = 'REJECTED') as rejected,
    count(*) filter (where outcome = 'DUPLICATE') as duplicate,
    count(*) filter (where outcome = 'CONTRADICTED') as contradicted,
    count(*) filter (where outcome = 'AMBIGUOUS') as ambiguous,
    count(*) filter (where outcome = 'PENDING') as pending,
    count(*) filter (where outcome = 'MISSING') as missing
from outcome
where (submitted_at at time zone current_setting('bench.zone'))::date
    between current_setting('bench.first_day')::date and current_setting('bench.last_day')::date
group by 1, 2, 3, 4;

create table call_results as
select
    (e.event_time at time zone current_setting('bench.zone'))::date as day,
    e.vendor,
    e.campaign as campaign_id,
    case when o.id is not null then o.traffic when e.test_lead then 'test' else 'real' end as traffic,
    coalesce(e.call_type, '') as call_type,
    coalesce(e.call_result, '') as call_result,
    count(*) as calls,
    count(*) filter (where e.is_scheduled) as scheduled
from event e
left join attributed a on a.event = e.id and not a.tied
left join outcome o on o.id = a.submission
where e.event_type = 'lead.call_ended'
    and (e.event_time at time zone current_setting('bench.zone'))::date
        between current_setting('bench.first_day')::date and current_setting('bench.last_day')::date
group by 1, 2, 3, 4, 5, 6;

create table billing as
select
    (created_at at time zone current_setting('bench.zone'))::date as day,
    'leadping' as vendor,
    campaign as campaign_id,
    source_id,
    traffic,
    activity_type,
    billing_status,
    count(*) as events,
    count(amount) as events_with_amount,
    sum(amount) as amount,
    'USD' as currency
from leadping_event
where (billing_status <> '' or amount is not null)
    and (created_at at time zone current_setting('bench.zone'))::date
        between current_setting('bench.first_day')::date and current_setting('bench.last_day')::date
group by 1, 2, 3, 4, 5, 6, 7;
