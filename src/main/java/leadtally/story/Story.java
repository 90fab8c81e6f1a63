package leadtally.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Phone;
import leadtally.lead.PhoneReader;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.DiscrepancyRow;

/** {@code explain}: what is known of a phone, a lead or an event, in time order, a line of text each. Whole phones only where asked for. */
public final class Story {
    private final Store store;
    private final StoryTables tables;
    private final PhonePrint phones;
    private final Set<String> regions;

    /**
     * @param regions of national phone forms, those of the job file's vendors and campaigns
     */
    public Story(Store store, PhonePrint phones, Set<String> regions) {
        this.store = store;
        this.tables = new StoryTables(store);
        this.phones = phones;
        this.regions = Set.copyOf(regions);
    }

    /**
     * @param text the number in E.164, the phone as it is written in facts, or in a national form: of several regions all numbers that it can be are told
     */
    public List<String> ofPhone(String text) {
        String trimmed = text.strip();
        Chosen chosen = new Chosen();
        tables.chooseGroups(tables.groupsOfPhone(trimmed, regions), chosen);
        tables.chooseAttributed(chosen);
        Phone phone = PhoneReader.read(trimmed, "");
        return told("phone " + phones.phone(phone) + (chosen.isEmpty() && !phone.isReadable() ? "; write it with + and the country's code" : ""), chosen);
    }

    /**
     * @param leadId the house's external lead id, or a vendor's id of the lead; of whatever vendor
     */
    public List<String> ofLead(String leadId) {
        Chosen chosen = new Chosen();
        tables.chooseLead(leadId, chosen);
        tables.chooseAttributed(chosen);
        return told("lead " + leadId, chosen);
    }

    /**
     * @param id a Leadping id, the keyed digest of a webhook's identity and content that a story prints as its id, or the id of a discrepancy: whose phone is masked and which has no lead
     *     could not be asked for otherwise
     */
    public List<String> ofEvent(String id) {
        Chosen chosen = new Chosen();
        tables.chooseEvent(id, chosen);
        boolean isDigest = chosen.isEmpty() && id.matches("[0-9a-f]{16}");
        if (isDigest) {
            chooseWebhook(id, chosen);
        }
        if (isDigest && chosen.isEmpty()) {
            Optional<DiscrepancyRow> found = discrepancy(id);
            if (found.isPresent()) {
                return ofDiscrepancy(id, found.get());
            }
        }
        tables.attributions(chosen.facts).stream()
                .map(Attribution::submission)
                .filter(Objects::nonNull)
                .forEach(chosen.submissions::add);
        return told("event " + id, chosen);
    }

    private void chooseWebhook(String id, Chosen chosen) {
        store.stream("queries/story/webhooks", Map.of(), row -> {
            String text = StoryFact.sharedIdentity(
                            row.getString("vendor"), row.getString("event_type"), row.getString("campaign"),
                            Columns.phone(row, "phone_raw", "phone"), Columns.instant(row, "event_time"))
                    + "|" + Columns.content(row, "content_apart", "content").text();
            if (phones.id(text).equals(id)) {
                chosen.facts.add(Columns.uuid(row, "identity"));
                chosen.groups.add(row.getString("group_key"));
            }
        });
    }

    private Optional<DiscrepancyRow> discrepancy(String id) {
        DiscrepancyList list = new DiscrepancyList(store, phones);
        List<DiscrepancyRow> found = new ArrayList<>();
        list.each(DiscrepancyList.Filter.ALL, one -> {
            if (list.id(one).equals(id)) {
                found.add(one.row());
            }
        });
        return found.stream().findFirst();
    }

    /** All that is known of its phone, else of its lead, else of the event or the answer that is its subject. */
    private List<String> ofDiscrepancy(String id, DiscrepancyRow row) {
        Chosen chosen = new Chosen();
        if (!row.phone().raw().isEmpty()) {
            tables.chooseGroups(Set.of(row.phone().group()), chosen);
        } else if (!row.externalLeadId().isEmpty()) {
            tables.chooseLead(row.externalLeadId(), chosen);
        } else {
            String known = row.subject().substring(row.subject().lastIndexOf('|') + 1);
            tables.chooseEvent(known, chosen);
            tables.chooseAnswer(row.vendor(), known, chosen);
        }
        tables.chooseAttributed(chosen);
        List<String> lines = told("discrepancy " + id, chosen);
        return chosen.isEmpty() ? List.of(row.reason() + " of " + row.day() + " is of no one phone, lead or event: " + row.detail()) : lines;
    }

    private List<String> told(String subject, Chosen chosen) {
        List<String> lines = new ArrayList<>();
        if (chosen.isEmpty()) {
            lines.add("nothing is stored of " + subject);
            tellPurged(lines);
            return List.copyOf(lines);
        }
        Optional<LastRun> last = LastRun.of(store);
        lines.add("The story of " + subject
                + last.map(run -> ", as of " + CanonicalTime.millis(run.asOf()) + " (run " + run.number() + ")").orElse(", not judged yet"));
        tellPurged(lines);
        lines.add("");
        Instant asOf = last.map(LastRun::asOf).orElse(Instant.EPOCH);
        List<UUID> facts = new ArrayList<>(chosen.facts);
        new StoryEntries(tables, phones, asOf).of(chosen, facts).stream()
                .sorted(StoryEntry.IN_TIME)
                .forEach(entry -> lines.addAll(entry.lines()));
        return List.copyOf(lines);
    }

    /** What is missing from a story may have been purged. */
    private void tellPurged(List<String> lines) {
        PurgedFacts.of(store).ifPresent(facts -> lines.add("facts before " + facts.before() + " were purged on " + CanonicalTime.millis(facts.at())));
    }
}
