-- What events in one table a month would cost, and spare, against one table: the look-ups and the insert of a night of 200,000 events, over years of a million events a month.
-- Needs an empty database and nothing of the product; some 15 GB of disk and five minutes for 24 months:
--   psql -X -v months=24 -f src/bench/sql/months.sql
-- grain: one count a look-up, with its time
-- Look-ups are by identity (a redelivery may be of any day, rule 2.2) and by phone (a judgement reads the phone's whole history, rule 8.1), as the product's, a key at a time by index.
\set ON_ERROR_STOP on
\set monthly 1000000
set client_min_messages = warning;
set max_parallel_workers_per_gather = 0;
set maintenance_work_mem = '512MB';
set enable_hashjoin = off;
set enable_mergejoin = off;

create table one_table (
    identity     uuid not null,
    content_key  uuid not null,
    group_key    varchar(80) not null,
    event_time   timestamptz not null,
    input_id     bigint not null,
    said         text not null
);

create table by_month (like one_table) partition by range (event_time);

create table by_month_rest partition of by_month default;

select format(
    'create table by_month_%s partition of by_month for values from (%L) to (%L)',
    month_no,
    timestamptz '2024-01-01 00:00Z' + make_interval(months => month_no),
    timestamptz '2024-01-01 00:00Z' + make_interval(months => month_no + 1)
)
from generate_series(0, :months - 1) as month (month_no)
\gexec

-- a phone has some six events beside each other; of one event in ten the phone is any of all months
insert into one_table
select
    gen_random_uuid(),
    gen_random_uuid(),
    '+1' || (2000000000 + case when hashint8(event_no) % 10 = 0 then abs(hashint8extended(event_no, 7)) % (:months * :monthly / 6) else event_no / 6 end),
    timestamptz '2024-01-01 00:00Z' + make_interval(secs => event_no * 30.4 * 86400 / :monthly),
    event_no / 20000,
    repeat('x', 150)
from generate_series(0, :months * :monthly::bigint - 1) as event (event_no);

insert into by_month select * from one_table;

alter table one_table add primary key (identity, content_key);
create index on one_table (group_key);
-- a key of a partitioned table must hold what it is parted by
alter table by_month add primary key (identity, content_key, event_time);
create index on by_month (group_key);

-- of the night's events, two thirds are of the newest phones, a third of any
create table night as
select
    gen_random_uuid() as identity,
    gen_random_uuid() as content_key,
    '+1' || (2000000000 + case when event_no % 3 = 0 then abs(hashint8extended(event_no, 9)) % (:months * :monthly / 6) else :months * :monthly / 6 - 1 - event_no / 6 end) as group_key,
    timestamptz '2024-01-01 00:00Z' + make_interval(months => :months) - interval '2 days' + make_interval(secs => event_no * 0.4) as event_time,
    1 as input_id,
    repeat('x', 150) as said
from generate_series(0, 199999) as event (event_no)
order by identity;

create table night_group as select distinct group_key from night order by group_key;

vacuum analyze one_table, by_month, night, night_group;
checkpoint;

-- each look-up once to have its pages at hand, then timed
select count(event.identity) from night join one_table event on event.identity = night.identity;
select count(event.identity) from night join by_month event on event.identity = night.identity;
select count(event.said) from night_group join one_table event on event.group_key = night_group.group_key;
select count(event.said) from night_group join by_month event on event.group_key = night_group.group_key;

\timing on
\echo 'by identity: one table, then months'
select count(event.identity) from night join one_table event on event.identity = night.identity;
select count(event.identity) from night join by_month event on event.identity = night.identity;
\echo 'by phone: one table, then months'
select count(event.said) from night_group join one_table event on event.group_key = night_group.group_key;
select count(event.said) from night_group join by_month event on event.group_key = night_group.group_key;
\echo 'insert: one table, then months'
insert into one_table select * from night;
insert into by_month select * from night;
