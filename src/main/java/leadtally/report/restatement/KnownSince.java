package leadtally.report.restatement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.report.csv.FormulaGuard;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;
import leadtally.report.step.FactsSince.NewFact;
import leadtally.report.step.FactsSince.Submission;
import org.jspecify.annotations.Nullable;

/** The facts taken in since about the phones of some changed rows, found by the printed token; and what they say about a row. */
final class KnownSince {
    private static final String NO_TOKEN = "";

    private final PhonePrint phones;
    private final Map<String, List<NewFact>> byToken = new HashMap<>();
    private final Map<String, ChangeCause> bySubmission = new HashMap<>();

    private KnownSince(PhonePrint phones) {
        this.phones = phones;
    }

    /** Of the phones of these rows. */
    static KnownSince of(FactsSince since, PhonePrint phones, List<Change> changes) {
        KnownSince known = new KnownSince(phones);
        Set<String> tokens = new HashSet<>();
        changes.forEach(change -> tokens.add(change.row().cell("phone_token")));
        List<String> groups = new ArrayList<>();
        since.groups(group -> {
            if (tokens.contains(known.token(group))) {
                groups.add(group);
            }
        });
        since.factsOf(groups, known::keep);
        return known;
    }

    private String token(String group) {
        return PhoneNumber.isE164(group) ? phones.token(Phone.of(new PhoneNumber(group))) : NO_TOKEN;
    }

    private void keep(NewFact fact) {
        byToken.computeIfAbsent(token(fact.group()), token -> new ArrayList<>()).add(fact);
        if (fact.submission() != null) {
            bySubmission.merge(printed(fact.submission()), cause(fact), ChangeCause::or);
        }
    }

    private String printed(Submission submission) {
        return String.join("|", FormulaGuard.guard(submission.vendor()), FormulaGuard.guard(submission.campaign()),
                FormulaGuard.guard(submission.externalLeadId()), phones.token(submission.phone()), CanonicalTime.millis(submission.submittedAt()));
    }

    /** The first cause among the facts that belong to the submission of this printed key. */
    @Nullable ChangeCause ofSubmission(String key) {
        return bySubmission.get(key);
    }

    /** The first cause among the facts of the phone; of unreadable phones nothing is said, since they have no token. */
    @Nullable ChangeCause ofPhone(String token) {
        return token.isEmpty() ? null : first(byToken.getOrDefault(token, List.of()));
    }

    /** Of the subject's own fact, else of the vendor's facts of its phone, else of the phone. */
    @Nullable ChangeCause ofSubject(String token, String vendor, String at, String eventId) {
        List<NewFact> facts = byToken.getOrDefault(token, List.of()).stream().filter(fact -> fact.vendor().equals(vendor)).toList();
        ChangeCause own = first(facts.stream()
                .filter(fact -> eventId.isEmpty() ? CanonicalTime.millis(fact.at()).equals(at) : FormulaGuard.guard(fact.eventId()).equals(eventId))
                .toList());
        if (own != null || token.isEmpty()) {
            return own;
        }
        ChangeCause ofVendor = first(facts);
        return ofVendor != null ? ofVendor : ofPhone(token);
    }

    private static @Nullable ChangeCause first(List<NewFact> facts) {
        return facts.stream().map(KnownSince::cause).reduce(ChangeCause::or).orElse(null);
    }

    private static ChangeCause cause(NewFact fact) {
        return ChangeCause.of(fact.kind(), fact.isCorrection());
    }
}
