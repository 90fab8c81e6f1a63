-- Says that an edition is about to be renamed into place.
-- grain: one row
insert into edition (
    period_from, period_to, edition_no, run_no, as_of, state, status, folder, fingerprint, manifest
) values (
    :from, :to, :edition_no, :run_no, :as_of, :state, 'publishing', :folder, :fingerprint, :manifest
)
