-- The register's entries of some phones.
-- grain: one row per phone
-- :groups  varchar array
select phone, dnc_at, business_day, vendor, campaign, learnt_by
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join dnc_register on phone = wanted_key
order by phone
