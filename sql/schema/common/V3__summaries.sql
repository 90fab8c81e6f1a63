-- The figures of each business day (rule 7), made again for the days that a run touched.

create table day_waterfall (
    business_day  date not null,
    vendor        varchar not null,
    campaign      varchar not null,
    traffic       varchar(8) not null,
    submitted     bigint not null,
    created       bigint not null,
    landline      bigint not null,
    dnc           bigint not null,
    rejected      bigint not null,
    duplicate     bigint not null,
    contradicted  bigint not null,
    ambiguous     bigint not null,
    pending       bigint not null,
    missing       bigint not null
);

create index day_waterfall_day on day_waterfall (business_day);

create table day_call_result (
    business_day  date not null,
    vendor        varchar not null,
    campaign      varchar not null,
    traffic       varchar(8) not null,
    call_type     varchar not null,
    call_result   varchar not null,
    calls         bigint not null,
    scheduled     bigint not null
);

create index day_call_result_day on day_call_result (business_day);

create table day_call_activity (
    business_day          date not null,
    vendor                varchar not null,
    campaign              varchar not null,
    traffic               varchar(8) not null,
    initiated             bigint not null,
    received              bigint not null,
    ended                 bigint not null,
    transferred           bigint not null,
    key_1                 bigint not null,
    key_2                 bigint not null,
    key_9                 bigint not null,
    key_other             bigint not null,
    callbacks_booked      bigint not null,
    callbacks_kept        bigint not null,
    callbacks_late        bigint not null,
    callbacks_missed      bigint not null,
    callbacks_superseded  bigint not null,
    callbacks_open        bigint not null
);

create index day_call_activity_day on day_call_activity (business_day);

create table day_transfer (
    business_day     date not null,
    vendor           varchar not null,
    campaign         varchar not null,
    traffic          varchar(8) not null,
    transferred_raw  varchar not null,
    transferred_to   varchar(16),
    transfers        bigint not null
);

create index day_transfer_day on day_transfer (business_day);

create table day_billing (
    business_day        date not null,
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

create index day_billing_day on day_billing (business_day);

create table day_feed (
    business_day     date not null,
    vendor           varchar not null,
    campaign         varchar not null,
    event_type       varchar not null,
    deliveries       bigint not null,
    events           bigint not null,
    duplicates       bigint not null,
    late             bigint not null,
    lag_p50_seconds  bigint,
    lag_p95_seconds  bigint,
    lag_p99_seconds  bigint,
    last_event_at    timestamp with time zone,
    state            varchar(12) not null
);

create index day_feed_day on day_feed (business_day);

-- the events of each day by everything that a figure tells apart; the other day_ tables of events are made of it. Columns that a type does not tell apart are ''
create table day_event (
    business_day        date not null,
    vendor              varchar not null,
    campaign            varchar not null,
    traffic             varchar(8) not null,
    kind                varchar(13) not null,
    event_type          varchar not null,
    call_type           varchar not null,
    call_result         varchar not null,
    is_scheduled        boolean,
    key_pressed         varchar not null,
    transferred_raw     varchar not null,
    transferred_to      varchar(16),
    source_id           varchar not null,
    activity_type       varchar not null,
    billing_status      varchar not null,
    events              bigint not null,
    deliveries          bigint not null,
    last_event_at       timestamp with time zone not null,
    events_with_amount  bigint not null,
    amount              numeric(200, 60),
    amount_scale        integer
);

create index day_event_day on day_event (business_day);
