-- Where and when some facts arrived: their first arrival and every later one.
-- grain: one row per delivery
-- :identities  uuid array
with arrived as (
    select identity, content_key, input_id, record_no, line_no, arrival
    from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
    join submission_line on identity = wanted_key
    union all
    select identity, content_key, input_id, record_no, line_no, arrival
    from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
    join answered_lead on identity = wanted_key
    union all
    select identity, content_key, input_id, record_no, line_no, arrival
    from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
    join vendor_event on identity = wanted_key
    union all
    select identity, content_key, input_id, record_no, line_no, 'duplicate'
    from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
    join delivery on identity = wanted_key
)
select arrived.identity, arrived.content_key, arrived.record_no, arrived.line_no, arrived.arrival, file.source, file.path, file.run_no
from arrived
join input_file file on file.id = arrived.input_id
order by file.run_no, file.id, arrived.record_no
