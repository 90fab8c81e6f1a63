-- The newest published edition of exactly this period, if there is one; its run, or for one that report made, the last run judged before it. Grain: one row or none. :from and :to are days.
select
    edition_no,
    fingerprint,
    manifest,
    folder,
    coalesce(
        edition.run_no,
        (
            select max(run.run_no)
            from run
            where run.status in ('published', 'tie_out_failed')
              and run.ended_at <= edition.published_at
        ),
        0
    ) as judged_run
from edition
where period_from = :from
  and period_to = :to
  and status = 'published'
order by edition_no desc
fetch first 1 row only
