-- All published editions, for the page over all of them.
-- grain: one row per edition, the newest period first, its newest edition first
select
    period_from,
    period_to,
    edition_no,
    state,
    as_of,
    folder,
    manifest
from edition
where status = 'published'
order by period_to desc, period_from desc, edition_no desc
