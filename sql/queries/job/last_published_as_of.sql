-- The greatest as-of that was published, null if there is none: of an edition, or of a run that found nothing to publish, since what it judged is of its as-of all the same (rule 8.3).
-- grain: one row
with published as (
    select as_of from edition where status = 'published'
    union all
    select as_of from run where status = 'published'
)
select max(as_of) as as_of
from published
