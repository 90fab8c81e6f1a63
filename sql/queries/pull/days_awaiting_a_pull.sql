-- Days whose newest edition is provisional because a source could not be fetched for the run that made it (rule 8.5): a later run looks at them again.
-- grain: one row per day
-- :period_from, :period_to  days, both included
select edition.period_from as business_day
from edition
where edition.period_from = edition.period_to
    and edition.period_from between :period_from and :period_to
    and edition.state = 'provisional'
    and not exists (
        select 1
        from edition later
        where later.period_from = edition.period_from
            and later.period_to = edition.period_to
            and later.edition_no > edition.edition_no
    )
    and exists (
        select 1
        from pull
        where pull.run_no = edition.run_no
            and pull.state = 'failed'
            and pull.list not in ('usage', 'transactions', 'left-out')
    )
order by business_day
