-- The Spring Batch rival's tables: a row per line as it was read, the members that the figures need in typed columns, the whole in body.
-- Grain: one row per line.
create table house_line (
    vendor text, campaign_id text, external_lead_id text, phone text, submitted_at timestamptz, first_name text, last_name text, email text, is_test text
);

create table webhook_line (
    event_type text, campaign text, phone bigint, external_id text, event_time timestamptz, dnc_at timestamptz, test_lead boolean, is_scheduled boolean,
    call_type text, call_result text, keypress text, scheduled_time timestamptz, transferred_to text, body jsonb
);

create table leadping_line (
    id text, campaign text, source_id text, lead_id text, activity_type text, phone bigint, status text, traffic text, billing_status text, amount numeric,
    created_at timestamptz, version_at timestamptz, retry_count integer, body jsonb
);
