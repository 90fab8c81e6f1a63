-- Up to which earlier pulls read a list of a source.
-- grain: one row, its instant null if none went through
-- :source, :list
select max(covered_to) as covered_to
from pull
where source = :source
    and list = :list
    and state = 'done'
