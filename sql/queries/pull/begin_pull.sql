-- A run begins to ask for a list.
-- grain: one row
-- all columns of pull
insert into pull (
    run_no, source, list, part, from_at, to_at, covered_to, began_at, file, durable_bytes, next_cursor, pages, records, restarts,
    state, message
)
values (
    :run_no, :source, :list, :part, :from_at, :to_at, :covered_to, :began_at, :file, :durable_bytes, :next_cursor, :pages, :records, :restarts,
    :state, :message
)
