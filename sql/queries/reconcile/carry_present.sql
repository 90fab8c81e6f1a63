-- Discrepancies whose cause changed and is present: a resolved one is open again, whoever once accepted it; printed fields follow the cause (rule 6.2).
-- grain: one row per discrepancy that changes
-- :run_no
update discrepancy
set vendor = cause.vendor,
    campaign = cause.campaign,
    external_lead_id = cause.external_lead_id,
    phone_raw = cause.phone_raw,
    phone = cause.phone,
    subject_at = cause.subject_at,
    business_day = cause.business_day,
    amount = cause.amount,
    amount_scale = cause.amount_scale,
    currency = cause.currency,
    detail = cause.detail,
    source = cause.source,
    traffic = cause.traffic,
    state = case when discrepancy.state = 'RESOLVED' then 'OPEN' else discrepancy.state end,
    resolved_at = null,
    accepted_at = case when discrepancy.state = 'RESOLVED' then null else discrepancy.accepted_at end,
    accepted_by = case when discrepancy.state = 'RESOLVED' then '' else discrepancy.accepted_by end,
    accepted_note = case when discrepancy.state = 'RESOLVED' then '' else discrepancy.accepted_note end,
    changed_run = :run_no,
    change = case when discrepancy.state = 'RESOLVED' then 'reopened' else 'updated' end
from (
    select present.*
    from changed_discrepancy changed
    join cause present
        on present.identity = changed.identity
        and present.group_key = changed.group_key
) cause
where cause.identity = discrepancy.identity
    and (
        discrepancy.state = 'RESOLVED'
        or discrepancy.vendor <> cause.vendor
        or discrepancy.campaign <> cause.campaign
        or discrepancy.external_lead_id <> cause.external_lead_id
        or discrepancy.phone_raw <> cause.phone_raw
        or discrepancy.phone is distinct from cause.phone
        or discrepancy.subject_at <> cause.subject_at
        or discrepancy.business_day <> cause.business_day
        or discrepancy.amount is distinct from cause.amount
        or discrepancy.amount_scale is distinct from cause.amount_scale
        or discrepancy.currency <> cause.currency
        or discrepancy.detail <> cause.detail
        or discrepancy.source <> cause.source
        or discrepancy.traffic is distinct from cause.traffic
    )
