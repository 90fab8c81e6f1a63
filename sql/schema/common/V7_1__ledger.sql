-- What of a vendor's own ledger was read from the archive, and of which times it is whole.

-- the business day of an entry's time
alter table ledger_entry add column business_day date;
create index ledger_entry_day on ledger_entry (business_day);

-- one row per archive file of a ledger that was read
create table ledger_file (
    path   varchar not null primary key,
    bytes  bigint not null
);

-- one row per time that a ledger list was read to its end for
create table ledger_window (
    vendor   varchar not null,
    kind     varchar(11) not null,
    from_at  timestamp with time zone not null,
    to_at    timestamp with time zone not null
);

create index ledger_window_vendor on ledger_window (vendor, from_at);
