-- The Spring Batch rival, after its lines are stored: each webhook once, and of each Leadping event the version that counts. judge.sql follows.
-- Grain: one row per fact.
set work_mem = '512MB';
set jit = off;
set max_parallel_workers_per_gather = 2;
set min_parallel_table_scan_size = 0;
set parallel_setup_cost = 10;
set parallel_tuple_cost = 0.001;

create table webhook as
select distinct
    event_type, campaign, phone, external_id, event_time, dnc_at, test_lead, is_scheduled, call_type, call_result, keypress, scheduled_time, transferred_to
from webhook_line;

create table leadping_event as
select distinct on (id)
    id, campaign, source_id, lead_id, activity_type, phone, status, traffic, billing_status, amount, created_at, version_at, retry_count
from leadping_line
order by id, version_at desc, retry_count desc nulls last;
