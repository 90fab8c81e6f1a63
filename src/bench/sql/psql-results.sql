-- psql, at last: judge, then the three files. Variables: judge (the file judge.sql), out, as_of, first_day, last_day, zone.
-- Grain: one row per result row.
\set ON_ERROR_STOP on
\set waterfall :out '/waterfall.csv'
\set call_results :out '/call-results.csv'
\set billing :out '/billing.csv'
set bench.as_of = :'as_of';
set bench.first_day = :'first_day';
set bench.last_day = :'last_day';
set bench.zone = :'zone';
\i :judge
copy (select * from waterfall order by day, vendor, campaign_id, traffic) to :'waterfall' with (format csv, header);
copy (select * from call_results order by day, vendor, campaign_id, traffic, call_type, call_result) to :'call_results' with (format csv, header);
copy (select * from billing order by day, vendor, campaign_id, source_id, traffic, activity_type, billing_status) to :'billing' with (format csv, header);
