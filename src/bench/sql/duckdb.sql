-- DuckDB: the three files into typed tables of its own file, then waterfall, call results and billing of the period.
-- Phones are numbers, instants timestamps; only the members that the figures need are read. Variables: inbox, out, as_of, first_day, last_day, zone.
set preserve_insertion_order = false;

create table submission as
with lines as (
    select distinct
        vendor,
        campaign_id as campaign,
        coalesce(external_lead_id, '') as external_id,
        phone as raw_phone,
        submitted_at,
        coalesce(lower(is_test) in ('true', '1', 'yes', 'y', 't'), false) as listed_test
    from read_csv(getvariable('inbox') || '/night-*/submissions/*.csv', header = true, columns = {
        'vendor': 'varchar', 'campaign_id': 'varchar', 'external_lead_id': 'varchar', 'phone': 'varchar', 'submitted_at': 'timestamptz',
        'first_name': 'varchar', 'last_name': 'varchar', 'email': 'varchar', 'is_test': 'varchar'})
)
select
    row_number() over () as id,
    vendor,
    campaign,
    external_id,
    case
        when regexp_full_match(raw_phone, '\+[1-9][0-9]{6,14}') then try_cast(substr(raw_phone, 2) as bigint)
        when length(regexp_replace(raw_phone, '[ ()./-]', '', 'g')) = 10 then 10000000000 + try_cast(regexp_replace(raw_phone, '[ ()./-]', '', 'g') as bigint)
    end as phone,
    submitted_at,
    listed_test
from lines;

create table webhook as
select
    metadata.eventType as event_type,
    coalesce(metadata.campaignId, '') as campaign,
    cast(substr(data.phone, 2) as bigint) as phone,
    coalesce(data.externalLeadId, '') as external_id,
    metadata.eventTime as event_time,
    data.dncTimestamp as dnc_at,
    coalesce(data.isTestLead, false) as test_lead,
    data.isScheduled as is_scheduled,
    data.callType as call_type,
    data.callResult as call_result,
    data.keypressNumber as keypress,
    data.scheduledTime as scheduled_time,
    data.transferredTo as transferred_to
from read_json(getvariable('inbox') || '/night-*/aktify/*.ndjson', format = 'newline_delimited', columns = {
    'metadata': 'struct(eventType varchar, campaignId varchar, eventTime timestamptz)',
    'data': 'struct(phone varchar, externalLeadId varchar, dncTimestamp timestamptz, isTestLead boolean, isScheduled boolean, callType varchar, callResult varchar, keypressNumber varchar, scheduledTime timestamptz, transferredTo varchar)'});

-- What was delivered again goes: cheaper than a distinct over all columns, since it is little.
delete from webhook where rowid not in (select min(rowid) from webhook group by hash(webhook), phone, event_time);

create table leadping_event as
select
    id,
    coalesce(campaignId, '') as campaign,
    coalesce(sourceId, '') as source_id,
    coalesce(leadId, '') as lead_id,
    coalesce(activityType, '') as activity_type,
    try_cast(substr(case lower(direction) when 'outbound' then toPhoneNumber when 'inbound' then fromPhoneNumber end, 2) as bigint) as phone,
    coalesce(status, '') as status,
    case
        when isWarmup or trafficType in ('Warmup', 'SystemInternal', 'FailedAttempt') or activityType = 'Warmup' then 'internal'
        when trafficType = 'Test' then 'test'
        else 'real'
    end as traffic,
    coalesce(billingStatus, '') as billing_status,
    billableAmount as amount,
    createdAt as created_at,
    greatest(createdAt, queuedAt, sendingStartedAt, sentAt, deliveredAt, receivedAt, failedAt, undeliverableAt, blockedAt, canceledAt) as version_at,
    retryCount as retry_count
from read_json(getvariable('inbox') || '/night-*/leadping/*.ndjson', format = 'newline_delimited', columns = {
    'id': 'varchar', 'activityType': 'varchar', 'leadId': 'varchar', 'direction': 'varchar', 'status': 'varchar', 'isWarmup': 'boolean',
    'trafficType': 'varchar', 'fromPhoneNumber': 'varchar', 'toPhoneNumber': 'varchar', 'campaignId': 'varchar', 'sourceId': 'varchar',
    'billingStatus': 'varchar', 'billableAmount': 'decimal(18, 6)', 'retryCount': 'integer', 'queuedAt': 'timestamptz',
    'sendingStartedAt': 'timestamptz', 'sentAt': 'timestamptz', 'deliveredAt': 'timestamptz', 'receivedAt': 'timestamptz', 'failedAt': 'timestamptz',
    'undeliverableAt': 'timestamptz', 'blockedAt': 'timestamptz', 'canceledAt': 'timestamptz', 'createdAt': 'timestamptz'});

-- Of the versions of an event the newest counts.
delete from leadping_event where rowid not in (select arg_max(rowid, (version_at, coalesce(retry_count, -1))) from leadping_event group by id);

-- What may decide an outcome, a class or a result, with what it is attributed by.
create temporary table event as
select
    row_number() over () as id,
    *
from (
    select 'aktify' as vendor, event_type, campaign, external_id, phone, event_time, test_lead, is_scheduled, call_type, call_result
    from webhook
    where event_type in ('campaign.lead_created', 'lead.landline_detected', 'dnc.created', 'lead.call_ended')
    union all
    select 'leadping', activity_type, campaign, lead_id, phone, created_at, false, null, null, null
    from leadping_event
    where activity_type = 'LeadCreated'
);

-- Submissions by what events name, one row per key and instant; nearly every key has one instant.
create temporary table slot_by_id as
select vendor, campaign, external_id, submitted_at, count(*) as submissions, min(id) as submission, count(*) over (partition by vendor, campaign, external_id) as instants
from submission
where external_id <> ''
group by vendor, campaign, external_id, submitted_at;

create temporary table slot_by_phone as
select vendor, campaign, phone, submitted_at, count(*) as submissions, min(id) as submission, count(*) over (partition by vendor, campaign, phone) as instants
from submission
where phone is not null
group by vendor, campaign, phone, submitted_at;

-- The latest submitted until five minutes after the event, else the earliest within a day after it; several at that instant cannot be told apart.
create temporary table attributed as
with by_id as (
    select e.id as event, e.event_time, s.submitted_at, s.submission, s.submissions, s.instants
    from event e
    join slot_by_id s on s.vendor = e.vendor and s.campaign = e.campaign and s.external_id = e.external_id
),
by_phone as (
    select e.id as event, e.event_time, s.submitted_at, s.submission, s.submissions, s.instants
    from event e
    join slot_by_phone s on s.vendor = e.vendor and s.campaign = e.campaign and s.phone = e.phone
    where e.external_id = ''
        or not exists (select 1 from slot_by_id i where i.vendor = e.vendor and i.campaign = e.campaign and i.external_id = e.external_id)
),
candidates as (
    select * from by_id where submitted_at <= event_time + interval 24 hours
    union all
    select * from by_phone where submitted_at <= event_time + interval 24 hours
),
several as (
    select *
    from candidates
    where instants > 1
    qualify row_number() over (
        partition by event
        order by
            submitted_at <= event_time + interval 5 minutes desc,
            case when submitted_at <= event_time + interval 5 minutes then submitted_at end desc nulls last,
            submitted_at
    ) = 1
)
select event, submission, submissions > 1 as tied from candidates where instants = 1
union all
select event, submission, submissions > 1 from several;

create temporary table evidence as
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

create temporary table tied_submission as
select distinct twin.id as submission
from attributed a
join event e on e.id = a.event
join submission s on s.id = a.submission
join submission twin on twin.vendor = s.vendor and twin.campaign = s.campaign and twin.phone = s.phone and twin.submitted_at = s.submitted_at
where a.tied and e.event_type in ('campaign.lead_created', 'LeadCreated', 'lead.landline_detected');

create temporary table register as
select phone, min(since) as since
from (
    select phone, case event_type when 'dnc.created' then coalesce(dnc_at, event_time) else event_time end as since
    from webhook
    where event_type = 'dnc.created'
        or (event_type = 'lead.call_key_pressed' and keypress = '9')
        or (event_type = 'lead.call_ended' and call_result = 'dnc')
    union all
    select phone, version_at from leadping_event where status = 'Opted out' and phone is not null
)
group by phone;

create temporary table judged as
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
        when r.since < s.submitted_at + interval 24 hours then 'DNC'
    end as verdict
from submission s
left join evidence v on v.submission = s.id
left join register r on r.phone = s.phone;

create table outcome as
with telling as (
    select vendor, campaign, phone, submitted_at
    from judged
    where verdict in ('CREATED', 'LANDLINE', 'CONTRADICTED', 'DNC') and phone is not null
),
duplicates as (
    select distinct open.id
    from judged open
    join telling t on t.vendor = open.vendor and t.campaign = open.campaign and t.phone = open.phone
    where open.verdict is null
        and t.submitted_at <> open.submitted_at
        and t.submitted_at < open.submitted_at + interval 24 hours
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
        when cast(getvariable('as_of') as timestamptz) < j.submitted_at + interval 24 hours then 'PENDING'
        else 'MISSING'
    end as outcome
from judged j
left join duplicates d on d.id = j.id
left join tied_submission t on t.submission = j.id;

-- Grain: one row per day, vendor, campaign, traffic.
copy (
    select
        day,
        vendor,
        campaign as campaign_id,
        traffic,
        count(*) as submitted,
        count(*) filter (outcome = 'CREATED') as created,
        count(*) filter (outcome = 'LANDLINE') as landline,
        count(*) filter (outcome = 'DNC') as dnc,
        count(*) filter (outcome = 'REJECTED') as rejected,
        count(*) filter (outcome = 'DUPLICATE') as duplicate,
        count(*) filter (outcome = 'CONTRADICTED') as contradicted,
        count(*) filter (outcome = 'AMBIGUOUS') as ambiguous,
        count(*) filter (outcome = 'PENDING') as pending,
        count(*) filter (outcome = 'MISSING') as missing
    from (select *, cast(timezone(getvariable('zone'), submitted_at) as date) as day from outcome)
    where day between cast(getvariable('first_day') as date) and cast(getvariable('last_day') as date)
    group by all
    order by all
) to (getvariable('out') || '/waterfall.csv') (header);

-- Grain: one row per day, vendor, campaign, traffic, call type, call result.
copy (
    select
        e.day,
        e.vendor,
        e.campaign as campaign_id,
        case when o.id is not null then o.traffic when e.test_lead then 'test' else 'real' end as traffic,
        coalesce(e.call_type, '') as call_type,
        coalesce(e.call_result, '') as call_result,
        count(*) as calls,
        count(*) filter (e.is_scheduled) as scheduled
    from (select *, cast(timezone(getvariable('zone'), event_time) as date) as day from event where event_type = 'lead.call_ended') e
    left join attributed a on a.event = e.id and not a.tied
    left join outcome o on o.id = a.submission
    where e.day between cast(getvariable('first_day') as date) and cast(getvariable('last_day') as date)
    group by all
    order by all
) to (getvariable('out') || '/call-results.csv') (header);

-- Grain: one row per day, vendor, campaign, source, traffic, activity, status.
copy (
    select
        day,
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
    from (select *, cast(timezone(getvariable('zone'), created_at) as date) as day from leadping_event)
    where (billing_status <> '' or amount is not null)
        and day between cast(getvariable('first_day') as date) and cast(getvariable('last_day') as date)
    group by all
    order by all
) to (getvariable('out') || '/billing.csv') (header);
