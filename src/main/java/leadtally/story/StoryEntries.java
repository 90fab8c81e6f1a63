package leadtally.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Phone;
import leadtally.reconcile.RegisterEntry;
import leadtally.report.csv.Money;
import leadtally.report.csv.PhonePrint;
import leadtally.report.pdf.Shown;
import leadtally.report.row.DiscrepancyRow;
import org.jspecify.annotations.Nullable;

/** Turns what was chosen into entries: facts with deliveries and attribution, the register, outcomes, discrepancies. */
final class StoryEntries {
    private final StoryTables tables;
    private final PhonePrint phones;
    private final Instant asOf;

    StoryEntries(StoryTables tables, PhonePrint phones, Instant asOf) {
        this.tables = tables;
        this.phones = phones;
        this.asOf = asOf;
    }

    /** A version of a fact. */
    private record Key(UUID identity, UUID content) {}

    List<StoryEntry> of(Chosen chosen, Collection<UUID> identities) {
        List<StoryFact> facts = tables.facts(identities);
        Map<Key, List<Arrival>> arrivals = new HashMap<>();
        tables.arrivals(identities).forEach(a -> arrivals.computeIfAbsent(new Key(a.identity(), a.contentKey()), k -> new ArrayList<>()).add(a));
        Map<UUID, List<Attribution>> attributions = new HashMap<>();
        tables.attributions(identities).forEach(a -> attributions.computeIfAbsent(a.identity(), k -> new ArrayList<>()).add(a));
        Map<UUID, StorySubmission> submissions = tables.submissions(withAttributed(chosen, attributions));

        List<StoryEntry> entries = new ArrayList<>();
        for (StoryFact fact : facts) {
            List<Arrival> of = arrivals.getOrDefault(new Key(fact.identity(), fact.contentKey()), List.of());
            entries.add(fact(fact, of, attributions.getOrDefault(fact.identity(), List.of()), submissions));
        }
        chosen.submissions.stream().map(submissions::get).filter(Objects::nonNull).forEach(s -> entries.add(outcome(s)));
        tables.register(phonesOf(facts, submissions.values())).forEach(entry -> entries.add(register(entry)));
        tables.discrepancies(subjects(facts, chosen, submissions), asOf).forEach(d -> entries.add(discrepancy(d)));
        return entries;
    }

    private static Set<UUID> withAttributed(Chosen chosen, Map<UUID, List<Attribution>> attributions) {
        Set<UUID> all = new TreeSet<>(chosen.submissions);
        attributions.values().forEach(list -> list.stream().map(Attribution::submission).filter(Objects::nonNull).forEach(all::add));
        return all;
    }

    private static Set<String> phonesOf(List<StoryFact> facts, Collection<StorySubmission> submissions) {
        Set<String> numbers = new TreeSet<>();
        facts.forEach(fact -> add(fact.phone(), numbers));
        submissions.forEach(submission -> add(submission.phone(), numbers));
        return numbers;
    }

    private static void add(Phone phone, Set<String> numbers) {
        if (phone.isReadable()) {
            numbers.add(phone.identity());
        }
    }

    private static Set<String> subjects(List<StoryFact> facts, Chosen chosen, Map<UUID, StorySubmission> submissions) {
        Set<String> subjects = new TreeSet<>();
        facts.forEach(fact -> subjects.addAll(fact.subjects()));
        chosen.submissions.stream().map(submissions::get).filter(Objects::nonNull).forEach(s -> subjects.add(s.subject()));
        return subjects;
    }

    private StoryEntry fact(StoryFact fact, List<Arrival> arrivals, List<Attribution> attributions, Map<UUID, StorySubmission> submissions) {
        List<String> head = new ArrayList<>();
        String what = switch (fact.kind()) {
            case "submission" -> "submitted to ";
            case "answer" -> "answer " + fact.type().toLowerCase(Locale.ROOT) + (fact.status().isEmpty() ? "" : " (" + fact.status() + ")") + " of ";
            default -> fact.type() + " of ";
        };
        head.add(what + fact.vendor() + (fact.campaign().isEmpty() ? "" : " " + fact.campaign()));
        addUnlessEmpty(head, "lead ", fact.leadId());
        addUnlessEmpty(head, "vendor's id ", fact.vendorLeadId());
        addUnlessEmpty(head, "phone ", phones.phone(fact.phone()));
        head.addAll(fact.said());
        List<String> details = new ArrayList<>();
        if (!fact.isSubmission()) {
            details.add(attribution(fact, attributions, submissions));
        }
        arrivals.forEach(arrival -> details.add(arrival.sentence()));
        return new StoryEntry(fact.at(), StoryEntry.Rank.FACT, String.join(", ", head), details);
    }

    private String attribution(StoryFact fact, List<Attribution> attributions, Map<UUID, StorySubmission> submissions) {
        String id = fact.kind().equals("answer") ? "" : "id " + id(fact) + ", ";
        for (Attribution of : attributions) {
            if (of.contentKey() != null && !of.contentKey().equals(fact.contentKey())) {
                continue;
            }
            StorySubmission submission = of.submission() == null ? null : submissions.get(of.submission());
            String to = submission == null
                    ? fact.kind().equals("answer") ? "attributed to no submission" : of.without()
                    : "matched by " + of.rung().word() + " to " + submission.name() + " of " + CanonicalTime.millis(submission.submittedAt());
            return id + to + ", " + of.traffic() + (of.duplicate() ? ", repeats another opt-out" : "")
                    + (of.callback().isEmpty() ? "" : ", callback " + of.callback().toLowerCase(Locale.ROOT))
                    + (of.breach() ? ", in breach of the opt-out" : "");
        }
        return id + (attributions.isEmpty() ? "not judged yet" : "an older version: it does not count");
    }

    private String id(StoryFact fact) {
        return fact.eventId().isEmpty() ? phones.id(fact.subjects().get(0)) : fact.eventId();
    }

    private StoryEntry outcome(StorySubmission s) {
        StringBuilder head = new StringBuilder(s.outcome());
        head.append(s.detail().isEmpty() ? "" : " (" + s.detail() + ")").append(" is the outcome of ").append(s.name());
        if (!s.matchedBy().word().isEmpty()) {
            head.append(", matched by ").append(s.matchedBy().word());
        }
        List<String> details = new ArrayList<>();
        details.add("submitted " + CanonicalTime.millis(s.submittedAt()) + ", deadline " + CanonicalTime.millis(s.deadline()) + ", " + s.traffic()
                + (s.fromAnswer() ? ", known from a vendor's answer only" : "") + (s.feedSuspect() ? ", its feed was silent that day" : ""));
        return new StoryEntry(s.outcomeAt() == null ? s.submittedAt() : s.outcomeAt(), StoryEntry.Rank.OUTCOME, head.toString(), details);
    }

    private StoryEntry register(RegisterEntry entry) {
        String head = phones.phone(Phone.of(entry.phone())) + " is on the do-not-contact register from here on";
        String learnt = "learnt by " + entry.learntBy().word() + " of " + entry.vendor() + (entry.campaign().isEmpty() ? "" : " " + entry.campaign());
        return new StoryEntry(entry.dncAt(), StoryEntry.Rank.REGISTER, head, List.of(learnt));
    }

    private StoryEntry discrepancy(StoredDiscrepancy found) {
        DiscrepancyRow row = found.row();
        List<String> details = new ArrayList<>();
        details.add("id " + phones.id(found.idText()) + ", first seen " + CanonicalTime.millis(row.firstSeen()) + at(", resolved ", row.resolvedAt()));
        String money = row.amount() == null ? "" : (row.amount().signum() < 0 ? "amount " : "at stake ") + Money.printed(row.amount()) + " " + row.currency();
        String detail = Shown.spanInWords(row);
        String said = detail.isEmpty() || money.isEmpty() ? detail + money : detail + "; " + money;
        if (!said.isEmpty()) {
            details.add(said);
        }
        if (found.acceptedAt() != null) {
            details.add("accepted by " + found.acceptedBy() + at(", ", found.acceptedAt()) + ": " + found.note(phones));
        } else if (row.isOpen()) {
            details.add(row.reason().nextAction());
        }
        String head = row.reason() + " " + row.reason().severity().word() + ", " + row.state().toLowerCase(Locale.ROOT);
        return new StoryEntry(row.subjectAt(), StoryEntry.Rank.DISCREPANCY, head, details);
    }

    private static String at(String label, @Nullable Instant instant) {
        return instant == null ? "" : label + CanonicalTime.millis(instant);
    }

    private static void addUnlessEmpty(List<String> words, String label, String value) {
        if (!value.isEmpty()) {
            words.add(label + value);
        }
    }
}
