-- What lets a night look only at what it changed.

-- the causes that were added, removed or altered since discrepancies were last brought to them (rule 6.2), in no order, some of them several times
create table changed_cause (
    identity  uuid not null
);

-- of a store of an earlier release nobody noted them: its next run compares all
insert into changed_cause (identity)
select identity from cause
union
select identity from discrepancy where state in ('OPEN', 'ACCEPTED');

-- The stored events of the days that were checked last, counted from the facts alone for the tie-out (rules 9.1, 9.4, 9.5). place is their attribution; VERSION of a row that is not the version
-- that counts, NONE without attribution, SEVERAL with more than one. What was not billed is told apart by its place only.
create table counted_event (
    business_day        date not null,
    input_id            bigint not null,
    place               varchar(13) not null,
    is_billed           boolean not null,
    vendor              varchar not null,
    campaign            varchar not null,
    source_id           varchar not null,
    traffic             varchar(8) not null,
    activity_type       varchar not null,
    billing_status      varchar not null,
    events              bigint not null,
    events_with_amount  bigint not null,
    amount              numeric(200, 60),
    amount_scale        integer
);

create index counted_event_day on counted_event (business_day);
