-- The newest published edition of exactly this period, if there is one. Grain: one row or none. :from and :to are days.
select
    edition_no,
    fingerprint,
    manifest,
    folder
from edition
where period_from = :from
  and period_to = :to
  and status = 'published'
order by edition_no desc
fetch first 1 row only
