-- the discrepancies whose causes changed, while they are brought to them (rule 6.2): the least of the groups that have the cause now, null if none has
create table changed_discrepancy (
    identity   uuid primary key,
    group_key  varchar(80)
);
