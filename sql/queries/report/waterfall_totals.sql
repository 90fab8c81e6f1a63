-- Rows and sums that waterfall.csv must have. Grain: one row. :from and :to are days, both included.
select
    count(*) as row_count,
    sum(submitted) as submitted,
    sum(created) as created,
    sum(landline) as landline,
    sum(dnc) as dnc,
    sum(rejected) as rejected,
    sum(duplicate) as duplicate,
    sum(contradicted) as contradicted,
    sum(ambiguous) as ambiguous,
    sum(pending) as pending,
    sum(missing) as missing
from day_waterfall
where business_day between :from and :to
