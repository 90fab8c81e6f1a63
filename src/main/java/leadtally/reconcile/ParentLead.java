package leadtally.reconcile;

import leadtally.lead.AnsweredLead;
import org.jspecify.annotations.Nullable;

/** The primary of an OtoniStark secondary contact (rule 3.2): its submission where it has one, else what its answer says of it. */
record ParentLead(AnsweredLead primary, @Nullable Submission submission) {
    /** Its external lead id, else its vendor lead id (refinement 5). */
    String id() {
        String external = submission == null ? primary.externalLeadId() : submission.externalLeadId;
        if (!external.isEmpty()) {
            return external;
        }
        return submission == null ? primary.leadId() : submission.vendorLeadId();
    }
}
