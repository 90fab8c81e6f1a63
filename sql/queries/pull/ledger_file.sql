-- Whether an archive file of a ledger was read, as it is now.
-- grain: one row if it was
-- :path, :bytes
select path
from ledger_file
where path = :path
    and bytes = :bytes
