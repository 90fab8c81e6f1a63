-- Whether figures made of events may have changed on a day that a run touched; if not, only what is made of its submissions and discrepancies is made again.
alter table touched_day add column of_events boolean default true not null;
