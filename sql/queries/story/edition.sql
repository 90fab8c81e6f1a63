-- An edition as it was published, if there is one of this folder.
-- grain: one row or none
-- :folder  below the output folder, such as 2026-11-03/edition-1
select period_from, period_to, edition_no, as_of, state, folder, fingerprint, manifest
from edition
where folder = :folder
    and status = 'published'
order by edition_no
