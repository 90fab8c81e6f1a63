-- What the rules say of the facts at the last as-of. All of it can be made again from the facts; a discrepancy's state and history cannot.

-- one row per group ever judged, with the next instant at which time alone could change its judgement
create table judged_group (
    group_key  varchar(80) primary key,
    due_at     timestamp with time zone
);

create index judged_group_due on judged_group (due_at);

-- one row per submission (rule 5); in passing, two while its phone changes from one group to another
create table judged_submission (
    identity          uuid not null,
    group_key         varchar(80) not null,
    lead_ordinal      integer not null,
    vendor            varchar not null,
    campaign          varchar not null,
    external_lead_id  varchar not null,
    phone_raw         varchar not null,
    phone             varchar(16),
    submitted_at      timestamp with time zone not null,
    business_day      date not null,
    traffic           varchar(8) not null,
    outcome           varchar(12) not null,
    outcome_detail    varchar not null,
    outcome_at        timestamp with time zone,
    matched_by        varchar(14) not null,
    lag_seconds       bigint,
    opted_out_at      timestamp with time zone,
    feed_suspect      boolean not null,
    source            varchar not null,
    deadline_at       timestamp with time zone not null,
    vendor_lead_id    varchar not null,
    parent_lead_id    varchar not null,
    from_answer       boolean not null,
    deciding_identity uuid,
    deciding_content  uuid,
    primary key (identity, group_key)
);

create index judged_submission_group on judged_submission (group_key);
create index judged_submission_day on judged_submission (business_day);

-- one row per event: the version that counts, attributed (rule 4)
create table judged_event (
    identity              uuid not null,
    content_key           uuid not null,
    group_key             varchar(80) not null,
    business_day          date not null,
    attribution           varchar(13) not null,
    submission            uuid,
    rung                  varchar(14) not null,
    traffic               varchar(8) not null,
    duplicate_of          uuid,
    duplicate_of_content  uuid,
    callback              varchar(10),
    callback_day          date,
    breach_day            date,
    primary key (identity, content_key)
);

create index judged_event_group on judged_event (group_key);
create index judged_event_day on judged_event (business_day);
create index judged_event_callback on judged_event (callback_day);
create index judged_event_breach on judged_event (breach_day);

-- one row per answered lead (rule 3.3)
create table judged_answer (
    identity    uuid primary key,
    group_key   varchar(80) not null,
    submission  uuid,
    traffic     varchar(8) not null,
    superseded  boolean not null
);

create index judged_answer_group on judged_answer (group_key);

-- one row per phone that opted out (rule 4.6)
create table dnc_register (
    phone         varchar(16) primary key,
    dnc_at        timestamp with time zone not null,
    business_day  date not null,
    vendor        varchar not null,
    campaign      varchar not null,
    learnt_by     varchar(11) not null
);

create index dnc_register_day on dnc_register (business_day);

-- one row per cause of a discrepancy that is present now (rule 6); group_key is '#' and the reason for causes found over all facts
create table cause (
    identity          uuid not null,
    group_key         varchar(80) not null,
    reason            varchar(40) not null,
    subject           varchar not null,
    vendor            varchar not null,
    campaign          varchar not null,
    external_lead_id  varchar not null,
    phone_raw         varchar not null,
    phone             varchar(16),
    subject_at        timestamp with time zone not null,
    business_day      date not null,
    amount            numeric(200, 60),
    amount_scale      integer,
    currency          varchar not null,
    detail            varchar not null,
    source            varchar not null,
    traffic           varchar(8),
    primary key (identity, group_key)
);

create index cause_group on cause (group_key);

-- one row per discrepancy ever raised, with its state (rules 6.1, 6.2)
create table discrepancy (
    identity          uuid primary key,
    reason            varchar(40) not null,
    subject           varchar not null,
    vendor            varchar not null,
    campaign          varchar not null,
    external_lead_id  varchar not null,
    phone_raw         varchar not null,
    phone             varchar(16),
    subject_at        timestamp with time zone not null,
    business_day      date not null,
    amount            numeric(200, 60),
    amount_scale      integer,
    currency          varchar not null,
    detail            varchar not null,
    source            varchar not null,
    traffic           varchar(8),
    state             varchar(8) not null check (state in ('OPEN', 'RESOLVED', 'ACCEPTED')),
    first_seen        timestamp with time zone not null,
    first_run         bigint not null,
    resolved_at       timestamp with time zone,
    changed_run       bigint not null,
    change            varchar(8) not null check (change in ('new', 'reopened', 'resolved', 'accepted', 'updated')),
    accepted_at       timestamp with time zone,
    accepted_by       varchar not null,
    accepted_note     varchar not null
);

create index discrepancy_day on discrepancy (business_day);
create index discrepancy_state on discrepancy (state);
create index discrepancy_run on discrepancy (changed_run);

-- one row per day that ever had a discrepancy: how many were open before the run named changed any, and what has changed since (rule 9.6). Kept apart from the
-- rows themselves, so that a row changed behind the job's back shows
create table day_open (
    business_day  date primary key,
    run_no        bigint not null,
    open_before   bigint not null,
    raised        bigint not null,
    reopened      bigint not null,
    resolved      bigint not null,
    accepted      bigint not null,
    moved         bigint not null
);
