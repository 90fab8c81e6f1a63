-- Whether some ledger was read for a time of the period: only then is there a billing-ledger.csv.
-- grain: one row per kind of ledger that was
-- :starts_at, :ends_at  the period as instants, its end excluded
select kind
from ledger_window
where from_at < :ends_at
    and to_at > :starts_at
group by kind
order by kind
