-- COPY and large reads gain from statistics made early; small tables that change every night are vacuumed more often.
alter table judged_group set (autovacuum_vacuum_scale_factor = 0.05);
