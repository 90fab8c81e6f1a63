-- How far a list is now.
-- grain: one row
-- all columns of pull
update pull
set file = :file,
    durable_bytes = :durable_bytes,
    covered_to = :covered_to,
    next_cursor = :next_cursor,
    pages = :pages,
    records = :records,
    restarts = :restarts,
    state = :state,
    message = :message
where run_no = :run_no
    and source = :source
    and list = :list
    and part = :part
