-- Which run last made a day's figures again, for as long as the store lives: what a run touched is forgotten with its work, and whether an edition is still what the store says is asked later, too.

-- one row per day that a published run touched and whose work is forgotten
create table day_made (
    business_day  date primary key,
    run_no        bigint not null
);

-- Which run it was is not known of the days of earlier runs; none is taken for untouched.
insert into day_made (business_day, run_no)
select distinct business_day, (select max(run_no) from run where status = 'published')
from day_feed
where exists (select 1 from run where status = 'published');
