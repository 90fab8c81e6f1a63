-- Notes further deliveries of a stored event beside it: the greatest observed instant, the least source, the number of arrivals.
-- grain: one row
-- :identity, :content_key  uuid; :observed_at  instant or null; :source; :deliveries
merge into redelivered_event known
using (
    values (
        cast(:identity as uuid), cast(:content_key as uuid), cast(:observed_at as timestamp with time zone), cast(:source as varchar), cast(:deliveries as integer)
    )
) again (identity, content_key, observed_at, source, deliveries)
on known.identity = again.identity and known.content_key = again.content_key
when matched then
    update set observed_at = again.observed_at, source = again.source, deliveries = again.deliveries
when not matched then
    insert (identity, content_key, observed_at, source, deliveries)
    values (again.identity, again.content_key, again.observed_at, again.source, again.deliveries)
