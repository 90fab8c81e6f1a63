-- As a first load makes it: with the file, so that the files of a day are found without their rows (rule 9.1).
drop index if exists vendor_event_time;
create index vendor_event_time on vendor_event (event_time, input_id);
