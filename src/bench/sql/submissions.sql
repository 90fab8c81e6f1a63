-- PostgreSQL: the house's submissions, each once, from house_line. Grain: one row per submission. A phone is a number; null where it cannot be read.
create table submission as
select
    row_number() over () as id,
    vendor,
    campaign,
    external_id,
    case
        when raw_phone ~ '^\+[1-9][0-9]{6,14}$' then substr(raw_phone, 2)::bigint
        when regexp_replace(raw_phone, '[ ()./-]', '', 'g') ~ '^[0-9]{10}$' then 10000000000 + regexp_replace(raw_phone, '[ ()./-]', '', 'g')::bigint
    end as phone,
    submitted_at,
    listed_test
from (
    select distinct
        vendor,
        campaign_id as campaign,
        coalesce(external_lead_id, '') as external_id,
        phone as raw_phone,
        submitted_at,
        coalesce(lower(is_test) in ('true', '1', 'yes', 'y', 't'), false) as listed_test
    from house_line
) as lines;
