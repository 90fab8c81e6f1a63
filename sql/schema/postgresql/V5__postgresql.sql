-- COPY and large reads gain from statistics made early; small tables that change every night are vacuumed more often.
alter table judged_group set (autovacuum_vacuum_scale_factor = 0.05);

-- The facts of a period, for the tie-out (rules 9.2, 9.4). Facts arrive by and large in the order of their time: a block range index costs next to nothing.
create index submission_line_time on submission_line using brin (submitted_at);
create index answered_lead_time on answered_lead using brin (answered_at);
create index vendor_event_time on vendor_event using brin (event_time);

-- What feeds count besides each event itself, few rows among many (rule 7.4).
create index judged_event_repeat on judged_event (duplicate_of) where duplicate_of is not null;
create index vendor_event_version on vendor_event (identity) where kind = 'leadping' and arrival = 'version';
