-- The least that the job and its readers need on PostgreSQL: run it once, as a superuser or as the database's owner with createrole, in the database of the store
-- (psql -f jobs/postgresql/roles.sql), then give both a password (\password leadtally_job). Nobody but the job writes; readers see every table of the store and change none.
begin;
create role leadtally_job login noinherit;
create role leadtally_reader login noinherit;
-- An owner that is no superuser can make a schema for a role only as its member.
grant leadtally_job to current_user;

-- The job owns its schema and nothing else: it makes and migrates its tables there.
create schema leadtally authorization leadtally_job;
alter role leadtally_job set search_path = leadtally;

-- leadtally runs, explain, rejected, discrepancies and verify work as the reader; run, report, doctor, purge, rejected --retry and discrepancies --accept do not.
grant usage on schema leadtally to leadtally_reader;
alter default privileges for role leadtally_job in schema leadtally grant select on tables to leadtally_reader;
alter role leadtally_reader set search_path = leadtally;
alter role leadtally_reader set default_transaction_read_only = on;

-- Others reach neither the schema nor, by default, public.
revoke all on schema leadtally from public;
revoke create on schema public from public;
revoke leadtally_job from current_user;
commit;
