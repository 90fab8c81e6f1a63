-- Notes further deliveries of a stored fact: the greatest observed instant, the least source, the number of arrivals.
-- grain: one row
-- :identity, :content_key  uuid; :observed_at  instant or null; :source; :deliveries
update vendor_event
set observed_at = :observed_at,
    source = :source,
    deliveries = :deliveries
where identity = :identity
    and content_key = :content_key
