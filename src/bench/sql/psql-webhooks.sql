-- psql, first session: house lines and webhooks, COPY into jsonb and from there into typed tables by statements over the whole set, two workers each.
-- Variables: inbox. The other session loads the Leadping events meanwhile (psql-leadping.sql); judge.sql follows.
-- Grain: submission, webhook: one row per fact, whatever was delivered again.
\set ON_ERROR_STOP on
\set submissions 'for f in ' :inbox '/night-*/submissions/*.csv; do tail -n +2 $f; done'
\set webhooks 'cat ' :inbox '/night-*/aktify/*.ndjson'
set work_mem = '512MB';
set jit = off;
set max_parallel_workers_per_gather = 2;
set min_parallel_table_scan_size = 0;
set parallel_setup_cost = 10;
set parallel_tuple_cost = 0.001;

create table house_line (
    vendor text, campaign_id text, external_lead_id text, phone text, submitted_at timestamptz, first_name text, last_name text, email text, is_test text
);
copy house_line from program :'submissions' with (format csv);

\ir submissions.sql

create table webhook_line (body jsonb);
copy webhook_line from program :'webhooks' with (format csv, quote e'\x01', delimiter e'\x02');

create table webhook as
select distinct
    body -> 'metadata' ->> 'eventType' as event_type,
    coalesce(body -> 'metadata' ->> 'campaignId', '') as campaign,
    substr(body -> 'data' ->> 'phone', 2)::bigint as phone,
    coalesce(body -> 'data' ->> 'externalLeadId', '') as external_id,
    (body -> 'metadata' ->> 'eventTime')::timestamptz as event_time,
    (body -> 'data' ->> 'dncTimestamp')::timestamptz as dnc_at,
    coalesce((body -> 'data' ->> 'isTestLead')::boolean, false) as test_lead,
    (body -> 'data' ->> 'isScheduled')::boolean as is_scheduled,
    body -> 'data' ->> 'callType' as call_type,
    body -> 'data' ->> 'callResult' as call_result,
    body -> 'data' ->> 'keypressNumber' as keypress,
    (body -> 'data' ->> 'scheduledTime')::timestamptz as scheduled_time,
    body -> 'data' ->> 'transferredTo' as transferred_to
from webhook_line;
