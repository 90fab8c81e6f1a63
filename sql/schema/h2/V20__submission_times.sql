-- As a first load makes it: with the identity, so that the submissions of a period are known without their rows (rule 9.1).
drop index if exists submission_line_time;
create index submission_line_time on submission_line (submitted_at, identity);
