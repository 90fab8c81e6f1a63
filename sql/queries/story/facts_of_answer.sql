-- The leads of one answer.
-- grain: one row per answered lead
-- :vendor, :answer_key
select distinct identity, group_key
from answered_lead
where answer_key = :answer_key
    and vendor = :vendor
order by identity
