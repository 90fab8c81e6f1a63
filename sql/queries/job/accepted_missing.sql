-- How many missing submissions of class real, of one day, somebody accepted (rule 6.2): what is accepted is still missing, or it would be resolved.
-- grain: one row
-- :business_day
select count(*) as submissions
from discrepancy
where business_day = :business_day
    and reason = 'NO_OUTCOME_BY_DEADLINE'
    and state = 'ACCEPTED'
    and traffic = 'real'
