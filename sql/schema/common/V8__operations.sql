-- Who holds the store, and what was purged from it.

-- one row beside PostgreSQL's session advisory lock, which is the run lock itself; on H2 a file beside the database file says it, since nobody else can read the table
create table run_lock (
    backend  integer primary key,
    process  bigint not null,
    host     varchar not null,
    since    timestamp with time zone not null,
    run_no   bigint
);

-- one row per purge: days before this one are not published any more
create table purge (
    before_day  date primary key,
    purged_at   timestamp with time zone not null
);

-- one row per version of an event that was purged: delivered once more, it is a duplicate and nothing else
create table purged_event (
    identity     uuid not null,
    content_key  uuid not null,
    primary key (identity, content_key)
);
