-- The greatest edition number of exactly this period, 0 if none. Grain: one row. :from and :to are days.
select coalesce(max(edition_no), 0) as edition_no
from edition
where period_from = :from
  and period_to = :to
