-- Silent days within two weeks after a day whose events a run touched: what they print of the last event before them may change (rule 7.4).
-- grain: one row per day
-- :run_no
select distinct silent.business_day
from cause silent
join touched_day touched
    on touched.business_day < silent.business_day
    and touched.business_day >= silent.business_day - interval '14' day
where silent.group_key = '#FEED_SILENT'
    and touched.run_no = :run_no
    and touched.of_events
order by silent.business_day
