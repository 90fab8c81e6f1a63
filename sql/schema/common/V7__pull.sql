-- What vendors' lists and database tables gave: how far each pull is, and what of it was delivered before (rule 2.6).

-- 'file': found where it lies; 'pull', 'table': a part of the archive
alter table input_file add column way varchar(5) default 'file' not null;

-- records of the file that a repeated query gave again: they count as nothing
alter table input_file add column rereads bigint default 0 not null;
alter table input_tally add column rereads bigint default 0 not null;

-- one row per delivery or rejection that a pull or a table query gave, by what it is known by
create table fetched (
    known_by   uuid not null primary key,
    input_id   bigint not null,
    record_no  bigint not null
);

-- one row per list of a source that a run asks for; a killed pull goes on behind the last row of pull_page
create table pull (
    run_no         bigint not null,
    source         varchar not null,
    list           varchar(12) not null,
    part           integer not null,
    from_at        timestamp with time zone not null,
    to_at          timestamp with time zone not null,
    covered_to     timestamp with time zone not null,
    began_at       timestamp with time zone not null,
    file           varchar not null,
    durable_bytes  bigint not null,
    next_cursor    varchar not null,
    pages          bigint not null,
    records        bigint not null,
    restarts       integer not null,
    state          varchar(7) not null check (state in ('running', 'done', 'failed')),
    message        varchar not null,
    primary key (run_no, source, list, part)
);

create index pull_source on pull (source, list, state);

-- one row per page of a list, so that one that comes again and a cursor that goes back are noticed
create table pull_page (
    run_no       bigint not null,
    source       varchar not null,
    list         varchar(12) not null,
    part         integer not null,
    page_no      bigint not null,
    cursor_key   uuid not null,
    content_key  uuid not null,
    total        bigint not null,
    primary key (run_no, source, list, part, page_no)
);

-- one row per entry of a vendor's own ledger, as last fetched: usage and transactions. identity is that of the event it names, null if it names
-- none; amounts keep their written scale beside them
create table ledger_entry (
    vendor        varchar not null,
    kind          varchar(11) not null check (kind in ('usage', 'transaction')),
    entry_id      varchar not null,
    event_id      varchar not null,
    identity      uuid,
    entry_at      timestamp with time zone not null,
    amount        numeric(200, 60),
    amount_scale  integer,
    status        varchar not null,
    unit          varchar not null,
    billable      boolean not null,
    fetched_at    timestamp with time zone not null,
    source        varchar not null,
    primary key (vendor, kind, entry_id)
);

create index ledger_entry_event on ledger_entry (identity);
create index ledger_entry_at on ledger_entry (entry_at);
