-- What the feeds of a day are made of without the facts of all days (rule 7.4): the feed of the event that decided a submission, and which events came in several versions.
alter table judged_submission add column deciding_vendor varchar default '' not null;
alter table judged_submission add column deciding_campaign varchar default '' not null;
alter table judged_submission add column deciding_type varchar default '' not null;
alter table judged_event add column has_versions boolean default false not null;

update judged_submission
set (deciding_vendor, deciding_campaign, deciding_type) = (
    select event.vendor, event.campaign, event.event_type
    from vendor_event event
    where event.identity = judged_submission.deciding_identity
        and event.content_key = judged_submission.deciding_content
)
where exists (
    select 1
    from vendor_event event
    where event.identity = judged_submission.deciding_identity
        and event.content_key = judged_submission.deciding_content
);

update judged_event
set has_versions = true
where identity in (select identity from vendor_event where kind <> 'webhook' and arrival = 'version');
