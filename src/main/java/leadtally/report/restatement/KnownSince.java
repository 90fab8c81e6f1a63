package leadtally.report.restatement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadtally.lead.CanonicalTime;
import leadtally.report.csv.FormulaGuard;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;
import leadtally.report.step.FactsSince.NewFact;
import leadtally.report.step.FactsSince.Submission;
import org.jspecify.annotations.Nullable;

/** What the facts taken in since about the phones of some changed rows, found by the printed token, say about a row. */
final class KnownSince {
    private final PhonePrint phones;
    private final HashedCauses causes = new HashedCauses();

    private KnownSince(PhonePrint phones) {
        this.phones = phones;
    }

    /** Of the phones of these rows. */
    static KnownSince of(FactsSince since, TouchedGroups touched, PhonePrint phones, List<Change> changes) {
        KnownSince known = new KnownSince(phones);
        Set<String> tokens = new HashSet<>();
        changes.forEach(change -> tokens.add(change.row().cell("phone_token")));
        since.factsOf(touched.of(tokens), known::keep);
        return known;
    }

    private void keep(NewFact fact) {
        String token = TouchedGroups.token(fact.group(), phones);
        ChangeCause cause = ChangeCause.of(fact.isSubmission(), fact.isCorrection());
        causes.add(key("phone", token), cause);
        causes.add(key("vendor", token, fact.vendor()), cause);
        causes.add(key("at", token, fact.vendor(), CanonicalTime.millis(fact.at())), cause);
        causes.add(key("event", token, fact.vendor(), FormulaGuard.guard(fact.eventId())), cause);
        causes.add(key("source", token, fact.vendor(), CanonicalTime.millis(fact.at()), FormulaGuard.guard(fact.source())), cause);
        keepLead(fact.vendor(), fact.linkId(), cause);
        Submission submission = fact.submission();
        if (submission != null) {
            causes.add(key("submission", printed(submission)), cause);
            keepLead(submission.vendor(), submission.externalLeadId(), cause);
            keepLead(submission.vendor(), submission.vendorLeadId(), cause);
            if (!fact.isEvent()) {
                causes.add(key("source", printed(submission), FormulaGuard.guard(fact.source())), cause);
            }
        }
    }

    private void keepLead(String vendor, String id, ChangeCause cause) {
        if (!id.isEmpty()) {
            causes.add(key("lead", FormulaGuard.guard(vendor), FormulaGuard.guard(id)), cause);
        }
    }

    /** No part holds U+0000. */
    private static String key(String... parts) {
        return String.join("\u0000", parts);
    }

    private String printed(Submission submission) {
        return String.join("|", FormulaGuard.guard(submission.vendor()), FormulaGuard.guard(submission.campaign()),
                FormulaGuard.guard(submission.externalLeadId()), phones.token(submission.phone()), CanonicalTime.millis(submission.submittedAt()));
    }

    /** The first cause among the facts that belong to the submission of this printed key. */
    @Nullable ChangeCause ofSubmission(String key) {
        return causes.of(key("submission", key));
    }

    /** The first cause among what a source brought of the submission of this printed key, its events left out; null if it only brought again what was known. */
    @Nullable ChangeCause ofSource(String key, String source) {
        return causes.of(key("source", key, source));
    }

    /** The first cause among the facts of the vendor about the phone at an instant that a source brought. */
    @Nullable ChangeCause ofSource(String token, String vendor, String instant, String source) {
        return causes.of(key("source", token, vendor, instant, source));
    }

    /** The first cause among the facts of the phone; of unreadable phones nothing is said, since they have no token. */
    @Nullable ChangeCause ofPhone(String token) {
        return token.isEmpty() ? null : causes.of(key("phone", token));
    }

    /** The first cause among the facts that name a lead of the row, or belong to a submission that has its id, the house's or the vendor's, whatever their phones. */
    @Nullable ChangeCause ofLead(CsvRow row) {
        ChangeCause ofExternal = ofLead(row, "external_lead_id");
        ChangeCause ofVendors = ofLead(row, "vendor_lead_id");
        return ofExternal == null ? ofVendors : ofVendors == null ? ofExternal : ofExternal.or(ofVendors);
    }

    private @Nullable ChangeCause ofLead(CsvRow row, String column) {
        String id = row.cell(column);
        return id.isEmpty() ? null : causes.of(key("lead", row.cell("vendor"), id));
    }

    /** The first cause among the facts of the vendor about the phone. */
    @Nullable ChangeCause ofVendor(String token, String vendor) {
        return causes.of(key("vendor", token, vendor));
    }

    /** The first cause among the facts of the vendor about the phone at an instant. */
    @Nullable ChangeCause at(String token, String vendor, String instant) {
        return causes.of(key("at", token, vendor, instant));
    }

    /** Of the subject's own fact, else of the vendor's facts of its phone, else of the phone. */
    @Nullable ChangeCause ofSubject(String token, String vendor, String at, String eventId) {
        ChangeCause own = causes.of(eventId.isEmpty() ? key("at", token, vendor, at) : key("event", token, vendor, eventId));
        if (own != null || token.isEmpty()) {
            return own;
        }
        ChangeCause ofVendor = ofVendor(token, vendor);
        return ofVendor != null ? ofVendor : ofPhone(token);
    }
}
