-- Answers that are none, or whose totals disagree with their results (rule 6, ANSWER_FAILED and BATCH_TOTALS_DISAGREE).
-- grain: one row per lead of such an answer
with result as (
    select
        answer.vendor,
        answer.answer_key,
        answer.lead_ordinal,
        answer.campaign,
        answer.external_lead_id,
        answer.phone_raw,
        answer.phone,
        answer.leads,
        answer.request_leads,
        answer.answered_at,
        answer.failure,
        answer.totals_fault,
        answer.source,
        judged.superseded,
        judged.traffic
    from answered_lead answer
    join judged_answer judged on judged.identity = answer.identity
    where answer.failure <> ''
        or answer.totals_fault <> ''
)
select
    vendor,
    answer_key,
    lead_ordinal,
    campaign,
    external_lead_id,
    phone_raw,
    phone,
    leads,
    request_leads,
    answered_at,
    failure,
    totals_fault,
    source,
    superseded,
    traffic
from result
order by vendor, answer_key, lead_ordinal
