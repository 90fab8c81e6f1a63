-- Says that an edition stands under its final name.
-- grain: one row
update edition
set status = 'published', published_at = :published_at
where period_from = :from
  and period_to = :to
  and edition_no = :edition_no
