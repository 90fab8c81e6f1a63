-- The register's entries of some phones.
-- grain: one row per phone
-- :groups  varchar array
select phone, dnc_at, business_day, vendor, campaign, learnt_by
from dnc_register
where phone = any(:groups)
order by phone
