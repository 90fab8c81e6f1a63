-- psql, second session: the Leadping events, COPY into jsonb and from there the version that counts of each into a typed table. Variables: inbox.
-- Grain: leadping_event: one row per event.
\set ON_ERROR_STOP on
\set events 'cat ' :inbox '/night-*/leadping/*.ndjson'
set work_mem = '512MB';
set jit = off;
set max_parallel_workers_per_gather = 2;
set min_parallel_table_scan_size = 0;
set parallel_setup_cost = 10;
set parallel_tuple_cost = 0.001;

create table leadping_line (body jsonb);
copy leadping_line from program :'events' with (format csv, quote e'\x01', delimiter e'\x02');

create table leadping_event as
with versions as (
    select
        body ->> 'id' as id,
        coalesce(body ->> 'campaignId', '') as campaign,
        coalesce(body ->> 'sourceId', '') as source_id,
        coalesce(body ->> 'leadId', '') as lead_id,
        coalesce(body ->> 'activityType', '') as activity_type,
        substr(case lower(body ->> 'direction') when 'outbound' then body ->> 'toPhoneNumber' when 'inbound' then body ->> 'fromPhoneNumber' end, 2)::bigint as phone,
        coalesce(body ->> 'status', '') as status,
        case
            when (body ->> 'isWarmup')::boolean or body ->> 'trafficType' in ('Warmup', 'SystemInternal', 'FailedAttempt') or body ->> 'activityType' = 'Warmup'
                then 'internal'
            when body ->> 'trafficType' = 'Test' then 'test'
            else 'real'
        end as traffic,
        coalesce(body ->> 'billingStatus', '') as billing_status,
        (body ->> 'billableAmount')::numeric as amount,
        (body ->> 'createdAt')::timestamptz as created_at,
        greatest(
            (body ->> 'createdAt')::timestamptz, (body ->> 'queuedAt')::timestamptz, (body ->> 'sendingStartedAt')::timestamptz,
            (body ->> 'sentAt')::timestamptz, (body ->> 'deliveredAt')::timestamptz, (body ->> 'receivedAt')::timestamptz, (body ->> 'failedAt')::timestamptz,
            (body ->> 'undeliverableAt')::timestamptz, (body ->> 'blockedAt')::timestamptz, (body ->> 'canceledAt')::timestamptz
        ) as version_at,
        (body ->> 'retryCount')::integer as retry_count
    from leadping_line
)
select distinct on (id) *
from versions
order by id, version_at desc, retry_count desc nulls last;
