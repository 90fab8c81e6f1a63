-- A first load on H2 keeps the keys alone up to date, row by row; the other indexes are made at its end (end.h2.sql). May be run again.
drop index if exists vendor_event_group;
drop index if exists vendor_event_message;
drop index if exists vendor_event_telnyx;
drop index if exists vendor_event_time;
drop index if exists judged_event_group;
drop index if exists judged_event_day;
drop index if exists judged_event_callback;
drop index if exists judged_event_breach;
drop index if exists submission_line_group;
drop index if exists submission_line_time;
drop index if exists judged_submission_group;
drop index if exists judged_submission_day;
drop index if exists group_link_link;
