-- Answers that are none, or whose totals disagree with their results (rule 6, ANSWER_FAILED and BATCH_TOTALS_DISAGREE), taken in after a run, and whether one makes a submission (rule 3.3).
-- Grain: one row per answer and whether a lead of it makes a submission. :run_no; :pending, :retried  as in restated_facts.sql
select distinct
    answer.vendor,
    answer.answer_key,
    coalesce(made.from_answer, false) as is_submission
from touched_group touched
join answered_lead answer on answer.group_key = touched.group_key
join input_file taken on taken.id = answer.input_id
left join (judged_answer judged join judged_submission made on made.identity = judged.submission) on judged.identity = answer.identity
where touched.run_no > :run_no
  and taken.run_no > :run_no
  and (answer.failure <> '' or answer.totals_fault <> '')
union
select distinct
    answer.vendor,
    answer.answer_key,
    coalesce(made.from_answer, false) as is_submission
from run
join touched_group retried on retried.run_no = run.run_no and retried.bucket = :retried
join answered_lead answer on answer.group_key = retried.group_key
left join (judged_answer judged join judged_submission made on made.identity = judged.submission) on judged.identity = answer.identity
where run.run_no > :run_no
  and exists (select 1 from input_tally again where again.run_no = :pending and again.input_id = answer.input_id)
  and (answer.failure <> '' or answer.totals_fault <> '')
