-- Where the days that a purge kept begin, whatever the job's zone becomes; null of purges before this was noted.
alter table purge add column before_at timestamp with time zone;
