-- Days whose newest edition is provisional though no submission of theirs is pending: it waited for a source (rule 8.5).
-- grain: one row per day
-- :period_from, :period_to  days, both included
select edition.period_from as business_day
from edition
where edition.period_from = edition.period_to
    and edition.period_from between :period_from and :period_to
    and edition.state = 'provisional'
    and edition.status = 'published'
    and not exists (
        select 1
        from edition later
        where later.period_from = edition.period_from
            and later.period_to = edition.period_to
            and later.edition_no > edition.edition_no
    )
    and not exists (
        select 1
        from day_waterfall
        where day_waterfall.business_day = edition.period_from
            and day_waterfall.pending > 0
    )
order by business_day
