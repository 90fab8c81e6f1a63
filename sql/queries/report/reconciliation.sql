-- The submissions of a period with their outcomes: reconciliation.csv. Grain: submission. :from and :to are days, both included.
-- The order of the printed rows is made by the writer, since it is of printed bytes.
select
    business_day,
    vendor,
    campaign,
    external_lead_id,
    phone_raw,
    phone,
    submitted_at,
    traffic,
    outcome,
    outcome_at,
    matched_by,
    lag_seconds,
    opted_out_at,
    feed_suspect,
    source,
    outcome_detail,
    deadline_at,
    vendor_lead_id,
    parent_lead_id
from judged_submission
where business_day between :from and :to
