package leadtally.generate;

import java.time.Instant;
import java.util.Objects;

/**
 * One submission as planned.
 *
 * @param externalId   empty if it has none
 * @param vendorLeadId empty if the house does not know it
 * @param phone        E.164, or the trimmed raw text where that cannot be read
 * @param raw          the phone as the house wrote it
 * @param submittedAt  whole seconds
 */
record PlannedLead(String vendor, String campaign, String externalId, String vendorLeadId, String phone, String raw,
        Instant submittedAt, boolean test, Person person) {

    PlannedLead {
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(campaign, "campaign");
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(submittedAt, "submittedAt");
    }

    String traffic() {
        return test ? "test" : "real";
    }

    PlannedLead withExternalId(String id) {
        return new PlannedLead(vendor, campaign, id, vendorLeadId, phone, raw, submittedAt, test, person);
    }

    PlannedLead withVendorLeadId(String id) {
        return new PlannedLead(vendor, campaign, externalId, id, phone, raw, submittedAt, test, person);
    }

    PlannedLead withCampaign(String id) {
        return new PlannedLead(vendor, id, externalId, vendorLeadId, phone, raw, submittedAt, test, person);
    }

    PlannedLead withPhone(String e164, String text) {
        return new PlannedLead(vendor, campaign, externalId, vendorLeadId, e164, text, submittedAt, test, person);
    }

    PlannedLead at(Instant instant) {
        return new PlannedLead(vendor, campaign, externalId, vendorLeadId, phone, raw, instant, test, person);
    }

    PlannedLead asTest() {
        return new PlannedLead(vendor, campaign, externalId, vendorLeadId, phone, raw, submittedAt, true, person);
    }
}
