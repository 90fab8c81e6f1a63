-- Some submissions with their outcomes (rule 5).
-- grain: one row per submission
-- :submissions  uuid array
select
    identity, group_key, lead_ordinal, vendor, campaign, external_lead_id, phone_raw, phone, submitted_at, traffic, outcome, outcome_detail,
    outcome_at, matched_by, opted_out_at, feed_suspect, deadline_at, from_answer
from unnest(cast(:submissions as uuid array)) as wanted (wanted_key)
join judged_submission on identity = wanted_key
order by submitted_at, identity, group_key
