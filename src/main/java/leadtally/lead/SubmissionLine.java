package leadtally.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A house submission: one lead sent to one vendor and campaign at one instant (format {@code house-csv}).
 *
 * @param externalLeadId the house's id, {@code ""} if the line has none
 * @param phone as written; its identity takes the id's place where there is none (rule 3.1)
 * @param submittedAt instant, to the microsecond
 * @param test whether the line says that the lead is a test
 * @param vendorLeadId the vendor's id of the lead, {@code ""} if unknown
 * @param parentLeadId for a secondary contact, {@code ""} otherwise
 */
public record SubmissionLine(
        String vendor,
        String campaign,
        String externalLeadId,
        Phone phone,
        Instant submittedAt,
        boolean test,
        String vendorLeadId,
        String parentLeadId,
        Content content,
        @Nullable Instant observedAt,
        String source)
        implements Fact {

    @Override
    public UUID identity() {
        return Digests.key("submission", vendor, campaign, idOrPhone(), CanonicalTime.micros(submittedAt));
    }

    /** The external lead id, else the phone's identity: the third part of the submission's identity (rule 3.1). */
    public String idOrPhone() {
        return externalLeadId.isEmpty() ? phone.identity() : externalLeadId;
    }

    /** The id that a vendor's event is compared with (rules 3.7, 4.1): Leadping's is the vendor lead id first. {@code ""} if none. */
    public String linkId() {
        return vendor.equals("leadping") && !vendorLeadId.isEmpty() ? vendorLeadId : externalLeadId;
    }

    /** {@link StandIn}; {@code ""} where an external lead id or a readable phone names the submission. */
    public String standIn() {
        return externalLeadId.isEmpty() && !phone.isReadable() ? StandIn.of(phone.raw(), campaign, submittedAt) : "";
    }

    @Override
    public List<String> links() {
        return Stream.of(linkId(), standIn()).filter(id -> !id.isEmpty()).map(id -> vendor + "|" + id).toList();
    }

    @Override
    public String namesake() {
        return StandIn.namesake(externalLeadId, group());
    }

    @Override
    public SubmissionLine seen(@Nullable Instant observedAt, String source) {
        return new SubmissionLine(
                vendor, campaign, externalLeadId, phone, submittedAt, test, vendorLeadId, parentLeadId, content, observedAt, source);
    }
}
