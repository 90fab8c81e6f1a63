-- What pulls of a list, or of any list of a source, failed to read within a time, and no later pull that went through has read since.
-- grain: one row per window
-- :source, :list ("" for any); :since  what ended before is given up
select distinct from_at, to_at
from pull failed
where source = :source
    and (:list = '' or list = :list)
    and state = 'failed'
    and to_at > :since
    and not exists (
        select 1
        from pull later
        where later.source = failed.source
            and later.list = failed.list
            and later.state = 'done'
            and later.run_no > failed.run_no
            and later.from_at <= failed.from_at
            and later.to_at >= failed.covered_to
    )
order by from_at, to_at
