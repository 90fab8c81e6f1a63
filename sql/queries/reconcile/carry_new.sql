-- Causes never seen before become open discrepancies (rules 6.1, 6.2); none of purged days, of which only a part is still known.
-- Whether the discrepancy is known is counted: asked for with exists, PostgreSQL expects one row to be left and reads all changes again for each cause.
-- grain: one row per new discrepancy
-- :run_no, :as_of; :kept_from  the first day that is not purged
insert into discrepancy (
    identity, reason, subject, vendor, campaign, external_lead_id, phone_raw, phone, subject_at, business_day, amount, amount_scale, currency,
    detail, source, traffic, state, first_seen, first_run, resolved_at, changed_run, change, accepted_at, accepted_by, accepted_note
)
select
    cause.identity,
    cause.reason,
    cause.subject,
    cause.vendor,
    cause.campaign,
    cause.external_lead_id,
    cause.phone_raw,
    cause.phone,
    cause.subject_at,
    cause.business_day,
    cause.amount,
    cause.amount_scale,
    cause.currency,
    cause.detail,
    cause.source,
    cause.traffic,
    'OPEN',
    cast(:as_of as timestamp with time zone),
    cast(:run_no as bigint),
    cast(null as timestamp with time zone),
    cast(:run_no as bigint),
    'new',
    cast(null as timestamp with time zone),
    '',
    ''
from changed_discrepancy changed
join cause
    on cause.identity = changed.identity
    and cause.group_key = changed.group_key
where (select count(*) from discrepancy where discrepancy.identity = changed.identity) = 0
    and cause.business_day >= :kept_from
