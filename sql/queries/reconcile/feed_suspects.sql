-- Sets feed_suspect of the submissions of touched days and of silent days: MISSING while a feed that would have told of them was silent (rule 5.3).
-- grain: one row per submission whose mark changes
-- :run_no
update judged_submission
set feed_suspect = not feed_suspect
where business_day in (
        select business_day from touched_day where run_no = :run_no
        union
        select business_day from cause where group_key = '#FEED_SILENT'
    )
    and feed_suspect <> (
        outcome = 'MISSING'
        and exists (
            select 1
            from cause
            where cause.group_key = '#FEED_SILENT'
                and cause.subject in (
                    judged_submission.vendor || '|' || judged_submission.campaign || '|campaign.lead_created|'
                        || cast(judged_submission.business_day as varchar(20)),
                    judged_submission.vendor || '|' || judged_submission.campaign || '|lead.landline_detected|'
                        || cast(judged_submission.business_day as varchar(20))
                )
        )
    )
