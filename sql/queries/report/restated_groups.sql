-- Phones with a fact taken in after a run, and those linked to one by an id. Grain: group. :run_no
select group_key
from touched_group
where run_no > :run_no
union
select other.group_key
from touched_group touched
join tied_group mine on mine.group_key = touched.group_key
join tied_group other on other.link = mine.link
where touched.run_no > :run_no
