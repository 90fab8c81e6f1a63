-- Ties between phones in a table of their own, which stays small: most ids are of one phone only. Phones that nothing ties to others are judged where they are stored.

-- one row per group of a link that several groups share (rule 8.1); of an identity with versions under several phones, input_id and record_no are its first arrival
create table tied_group (
    link       uuid not null,
    group_key  varchar(80) not null,
    input_id   bigint not null,
    record_no  bigint not null
);

create index tied_group_link on tied_group (link);
create index tied_group_group on tied_group (group_key);

insert into tied_group (link, group_key, input_id, record_no)
select distinct link, group_key, 0, 0
from group_link
where link in (
    select link
    from group_link
    group by link
    having count(distinct group_key) > 1
);

-- group_link is asked by link only from now on
drop index if exists group_link_group;

-- Groups that were judged in the bucket that stored them.
alter table touched_group add column is_judged boolean default false not null;

-- From now on every group with a fact has its row, due or not: what has none has no history.
insert into judged_group (group_key, due_at)
select group_key, cast(null as timestamp with time zone)
from (
    select group_key from submission_line
    union
    select group_key from answered_lead
    union
    select group_key from vendor_event
) stored
where not exists (select 1 from judged_group known where known.group_key = stored.group_key);
