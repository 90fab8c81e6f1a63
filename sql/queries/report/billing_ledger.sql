-- billing-ledger.csv of a period: what events say was billed, beside the vendor's own ledger.
-- Grain: a Leadping event of the period with an amount or an entry; an event that only the ledger knows; a (day, unit) of entries that name no event.
-- :from and :to are days, both included.
with events as (
    select
        judged.business_day,
        event.vendor,
        event.campaign,
        event.event_id,
        judged.traffic,
        event.activity_type,
        event.billing_status,
        event.amount,
        event.amount_scale,
        event.identity
    from judged_event judged
    join vendor_event event on event.identity = judged.identity and event.content_key = judged.content_key
    where judged.business_day between :from and :to
        and event.kind = 'leadping'
        and exists (
            select 1
            from ledger_window
            where ledger_window.vendor = event.vendor
                and ledger_window.from_at <= event.event_time
                and ledger_window.to_at > event.event_time
        )
),
charged as (
    select
        entry.identity,
        sum(case when entry.kind = 'usage' then entry.amount end) as usage_amount,
        max(case when entry.kind = 'usage' then entry.amount_scale end) as usage_scale,
        sum(case when entry.kind = 'transaction' then entry.amount end) as transaction_amount,
        max(case when entry.kind = 'transaction' then entry.amount_scale end) as transaction_scale,
        sum(case when entry.kind = 'transaction' then 1 else 0 end) as transactions
    from events
    join ledger_entry entry on entry.identity = events.identity
    where entry.billable
    group by entry.identity
),
known as (
    select
        events.business_day,
        events.vendor,
        events.campaign,
        events.event_id,
        events.traffic,
        events.activity_type,
        events.billing_status,
        events.amount as event_amount,
        events.amount_scale as event_scale,
        charged.usage_amount,
        charged.usage_scale,
        charged.transaction_amount,
        charged.transaction_scale,
        coalesce(charged.transactions, 0) as transactions,
        true as is_known
    from events
    left join charged on charged.identity = events.identity
    where events.amount is not null
        or charged.identity is not null
),
strange as (
    select
        entry.business_day,
        entry.vendor,
        entry.event_id,
        case when entry.event_id = '' then entry.unit else '' end as unit,
        sum(case when entry.kind = 'usage' then entry.amount end) as usage_amount,
        max(case when entry.kind = 'usage' then entry.amount_scale end) as usage_scale,
        sum(case when entry.kind = 'transaction' then entry.amount end) as transaction_amount,
        max(case when entry.kind = 'transaction' then entry.amount_scale end) as transaction_scale,
        sum(case when entry.kind = 'transaction' then 1 else 0 end) as transactions
    from ledger_entry entry
    where entry.business_day between :from and :to
        and entry.billable
        and not exists (select 1 from vendor_event event where event.identity = entry.identity)
    group by entry.business_day, entry.vendor, entry.event_id, case when entry.event_id = '' then entry.unit else '' end
)
select
    business_day, vendor, campaign, event_id, traffic, activity_type, billing_status, event_amount, event_scale, usage_amount, usage_scale,
    transaction_amount, transaction_scale, transactions, is_known
from known
union all
select
    business_day, vendor, '', event_id, '', unit, '', null, null, usage_amount, usage_scale,
    transaction_amount, transaction_scale, transactions, false
from strange
