-- COPY and large reads gain from statistics made early; small tables that change every night are vacuumed more often.
alter table judged_group set (autovacuum_vacuum_scale_factor = 0.05);

-- The facts of a period, for the tie-out (rules 9.2, 9.4). Facts arrive by and large in the order of their time: a block range index costs next to nothing.
create index submission_line_time on submission_line using brin (submitted_at);
create index answered_lead_time on answered_lead using brin (answered_at);
create index vendor_event_time on vendor_event using brin (event_time);
