-- What further deliveries say of stored events, apart from the events' rows: an update there leaves a gap in an old page, which later rows fill, until a stretch of the table no longer holds
-- events of one time and a few files. Events redelivered before keep what was noted in their rows.

-- one row per version of a vendor event that was delivered again: its greatest observed instant, its least source (refinement 2.5), its arrivals
create table redelivered_event (
    identity     uuid not null,
    content_key  uuid not null,
    observed_at  timestamp with time zone,
    source       varchar not null,
    deliveries   integer not null,
    primary key (identity, content_key)
);
