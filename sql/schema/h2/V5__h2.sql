-- H2 needs nothing of its own; a location without a file would be taken for a missing one.
select 1;
