-- Every stored version of some answered leads.
-- grain: one row per (identity, content)
-- :identities  uuid array
select
    identity,
    content_key,
    group_key,
    vendor,
    campaign,
    phone_raw,
    phone,
    answer_key,
    lead_ordinal,
    leads,
    external_lead_id,
    kind,
    block,
    lead_id,
    answered_at,
    requested_at,
    created_at,
    updated_at,
    parent_ordinal,
    request_leads,
    totals_fault,
    failure,
    content,
    observed_at,
    source,
    input_id,
    record_no,
    line_no,
    deliveries,
    arrival
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join answered_lead on identity = wanted_key
order by identity, content_key
