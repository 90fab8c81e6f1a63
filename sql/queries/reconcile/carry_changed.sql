-- Which discrepancies the changed causes are of, looked for once for all that is done with them (rule 6.2). In the order of the key, so that it is made side by side.
-- grain: one row per discrepancy
insert into changed_discrepancy (identity, group_key)
select changed.identity, min(cause.group_key)
from (select distinct identity from changed_cause) changed
left join cause on cause.identity = changed.identity
group by changed.identity
order by changed.identity
