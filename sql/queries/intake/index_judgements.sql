-- Makes the indexes of submissions, groups and all that was judged that a first load went without; nothing is done where they stand.
-- grain: one row
select index_judgements()
