-- What a run read a vendor's lines by, where that is not what the edition published before was made with (refinement 8.1): stored facts keep what they were read by.

-- one row per run, vendor and campaign with a region of its own; '' the vendor itself
create table vendor_reading (
    run_no       bigint not null,
    vendor       varchar not null,
    campaign_id  varchar not null,
    region       varchar not null,
    zone         varchar not null,
    primary key (run_no, vendor, campaign_id)
);
