-- Sets aside, for one session, the server's time limits for applications: an index of a first load takes minutes, a step holds its transaction while it reads files, and the run lock its
-- session. Releases differ in which limits they know. How long to wait for a lock stays the server's to say.
-- grain: one row per limit that was set
-- no parameters; PostgreSQL only
select set_config(name, '0', false) as was_set
from pg_settings
where setting <> '0'
    and name in ('statement_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout', 'transaction_timeout')
