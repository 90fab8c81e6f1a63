-- A ledger list whose archive cannot be used was not given after all: a later run asks for its time again.
-- grain: one row per window of the list
-- :source, :list, :files  what the names of its files begin with and a percent sign, :message
update pull
set state = 'failed',
    message = :message
where source = :source
    and list = :list
    and file like :files
    and state = 'done'
