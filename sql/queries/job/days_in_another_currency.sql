-- Days in a range with billed events, if the last published run was of other judging settings: a currency among them is printed with the events, and no judged row has it.
-- grain: one row per day
-- :period_from, :period_to  days, both included; :settings_hash  of this run
select distinct business_day
from day_billing
where business_day between :period_from and :period_to
    and exists (
        select 1
        from run
        where run_no = (select max(run_no) from run where status = 'published')
            and settings_hash <> :settings_hash
    )
order by business_day
