-- Phones with a fact taken in after a run, and those linked to one by an id. Grain: group. :run_no
select group_key
from touched_group
where run_no > :run_no
union
select other.group_key
from touched_group touched
join group_link mine on mine.group_key = touched.group_key
join group_link other on other.link = mine.link
where touched.run_no > :run_no
