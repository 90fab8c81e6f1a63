-- The keys and indexes that begin.h2.sql took away. May be run again; the last one tells that all are there.
alter table vendor_event add constraint if not exists vendor_event_key unique (identity, content_key);
alter table submission_line add constraint if not exists submission_line_pkey primary key (identity, content_key);
alter table judged_submission add constraint if not exists judged_submission_pkey primary key (identity, group_key);
alter table judged_group add constraint if not exists judged_group_pkey primary key (group_key);
alter table cause add constraint if not exists cause_pkey primary key (identity, group_key);
-- with the file, so that the files of a day are found without their rows (rule 9.1)
create index if not exists vendor_event_time on vendor_event (event_time, input_id);
create index if not exists judged_event_day on judged_event (business_day);
create index if not exists judged_event_callback on judged_event (callback_day);
create index if not exists judged_event_breach on judged_event (breach_day);
-- which messages and calls are billed under one provider's id (rule 6, BILLED_TWICE)
create index if not exists judged_event_billed on judged_event (billed_message);
create index if not exists submission_line_group on submission_line (group_key);
-- with the identity, so that the submissions of a period are known without their rows (rule 9.1)
create index if not exists submission_line_time on submission_line (submitted_at, identity);
create index if not exists judged_submission_group on judged_submission (group_key);
create index if not exists judged_submission_day on judged_submission (business_day);
create index if not exists judged_group_due on judged_group (due_at);
create index if not exists cause_group on cause (group_key);
create index if not exists group_link_link on group_link (link);
create index if not exists vendor_event_group on vendor_event (group_key);
