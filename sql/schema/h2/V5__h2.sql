-- The facts of a period, for the tie-out (rules 9.2, 9.4).
create index submission_line_time on submission_line (submitted_at);
create index answered_lead_time on answered_lead (answered_at);
create index vendor_event_time on vendor_event (event_time);
