-- Rows and sums that billing-ledger.csv must have, each side added up by itself. Grain: (vendor, side). :from and :to are days, both included.
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
entries as (
    select
        coalesce(events.vendor, entry.vendor) as vendor,
        entry.kind,
        entry.amount,
        case
            when events.identity is not null then cast(entry.identity as varchar)
            when entry.event_id <> '' then cast(entry.business_day as varchar) || ' event ' || entry.event_id
            else cast(entry.business_day as varchar) || ' unit ' || entry.unit
        end as place,
        events.identity as event_identity
    from ledger_entry entry
    left join events on events.identity = entry.identity
    where entry.billable
        and (
            events.identity is not null
            or entry.business_day between :from and :to
                and not exists (select 1 from vendor_event event where event.identity = entry.identity)
        )
),
places as (
    select
        vendor,
        place,
        coalesce(sum(case when kind = 'transaction' then amount end), sum(case when kind = 'usage' then amount end), 0) as charged
    from entries
    group by vendor, place
)
select vendor, count(*) as row_count, cast(null as numeric(200, 60)) as event_amount,
    cast(null as numeric(200, 60)) as usage_amount, cast(null as numeric(200, 60)) as transaction_amount, -sum(charged) as difference
from places
group by vendor
union all
select vendor, 0, null, sum(case when kind = 'usage' then amount end), sum(case when kind = 'transaction' then amount end), null
from entries
group by vendor
union all
select
    vendor,
    sum(case when identity in (select event_identity from entries where event_identity is not null) then 0 else 1 end),
    sum(amount),
    null,
    null,
    sum(amount)
from events
where amount is not null
group by vendor
