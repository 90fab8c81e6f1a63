-- Editions whose renaming was begun and not finished, with the period that their run was asked for. Grain: edition.
select
    edition.period_from,
    edition.period_to,
    edition.edition_no,
    run.period_from as asked_from,
    run.period_to as asked_to
from edition
left join run on run.run_no = edition.run_no
where edition.status = 'publishing'
order by edition.period_from, edition.period_to, edition.edition_no
