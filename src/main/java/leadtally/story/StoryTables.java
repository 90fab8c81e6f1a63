package leadtally.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.lead.Digests;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.PhoneReader;
import leadtally.lead.Reason;
import leadtally.reconcile.RegisterEntry;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;

/** The queries of {@code sql/queries/story}. Lists of keys travel as arrays, a slice at a time. */
final class StoryTables {
    private static final int SLICE = 2_000;

    private final Store store;

    StoryTables(Store store) {
        this.store = store;
    }

    /** Groups of a phone as asked for: its number, by each region if its form is a national one, an unreadable text, or a text as it stands in facts. */
    Set<String> groupsOfPhone(String text, Set<String> regions) {
        Set<String> groups = new TreeSet<>();
        Phone phone = PhoneReader.read(text, "");
        groups.add(phone.group());
        if (!phone.isReadable()) {
            regions.forEach(region -> groups.add(PhoneReader.read(text, region).group()));
            groups.addAll(store.query("queries/story/groups_of_raw_phone", Map.of("phone_raw", text), (row, i) -> row.getString("group_key")));
        }
        return groups;
    }

    void chooseGroups(Set<String> groups, Chosen chosen) {
        slices("varchar", "groups", "story/facts_of_groups", groups, (row, i) -> chosen.facts.add(Columns.uuid(row, "identity")));
        slices("varchar", "groups", "story/submissions_of_groups", groups, (row, i) -> chosen.submissions.add(Columns.uuid(row, "identity")));
        if (!chosen.isEmpty()) {
            chosen.groups.addAll(groups);
        }
    }

    void chooseLead(String leadId, Chosen chosen) {
        add("facts_of_lead", Map.of("lead_id", leadId), chosen.facts, chosen.groups);
        add("submissions_of_lead", Map.of("lead_id", leadId), chosen.submissions, chosen.groups);
    }

    void chooseEvent(String eventId, Chosen chosen) {
        add("facts_of_event", Map.of("event_id", eventId), chosen.facts, chosen.groups);
    }

    void chooseAnswer(String vendor, String answerKey, Chosen chosen) {
        add("facts_of_answer", Map.of("vendor", vendor, "answer_key", answerKey), chosen.facts, chosen.groups);
    }

    private void add(String query, Map<String, ?> parameters, Set<UUID> keys, Set<String> groups) {
        store.query("queries/story/" + query, parameters, (row, i) -> keys.add(Columns.uuid(row, "identity")) | groups.add(row.getString("group_key")));
    }

    /** What is attributed to the chosen submissions, whatever its phone. */
    void chooseAttributed(Chosen chosen) {
        Set<String> groups = new TreeSet<>(chosen.groups);
        if (groups.isEmpty() || chosen.submissions.isEmpty()) {
            return;
        }
        groups.addAll(store.query("queries/reconcile/linked_groups", Map.of("groups", array("varchar", groups)), (row, i) -> row.getString("group_key")));
        store.query(
                "queries/story/facts_of_submissions",
                Map.of("groups", array("varchar", groups), "submissions", array("uuid", chosen.submissions)),
                (row, i) -> chosen.facts.add(Columns.uuid(row, "identity")));
    }

    List<StoryFact> facts(Collection<UUID> identities) {
        return slices("uuid", "identities", "story/facts", identities, StoryFact::read);
    }

    List<Arrival> arrivals(Collection<UUID> identities) {
        return slices("uuid", "identities", "story/arrivals", identities, Arrival::read);
    }

    List<Attribution> attributions(Collection<UUID> identities) {
        return slices("uuid", "identities", "story/attributions", identities, Attribution::read);
    }

    Map<UUID, StorySubmission> submissions(Collection<UUID> identities) {
        Map<UUID, StorySubmission> found = new HashMap<>();
        slices("uuid", "submissions", "story/submissions", identities, StorySubmission::read).forEach(row -> found.put(row.identity(), row));
        return found;
    }

    List<RegisterEntry> register(Collection<String> phones) {
        return slices("varchar", "groups", "reconcile/dnc_register_of_groups", phones, (row, i) -> new RegisterEntry(
                new PhoneNumber(row.getString("phone")), Columns.instant(row, "dnc_at"), Columns.day(row, "business_day"), row.getString("vendor"),
                row.getString("campaign"), RegisterEntry.LearntBy.valueOf(row.getString("learnt_by"))));
    }

    /** The discrepancies of some subjects, whatever their reason. */
    List<StoredDiscrepancy> discrepancies(Collection<String> subjects, Instant asOf) {
        Set<UUID> keys = new TreeSet<>();
        for (Reason reason : Reason.values()) {
            subjects.forEach(subject -> keys.add(Digests.key(reason + "|" + subject)));
        }
        return slices("uuid", "identities", "story/discrepancies_of_keys", keys, (row, i) -> StoredDiscrepancy.read(row, asOf));
    }

    private <T> List<T> slices(String type, String parameter, String query, Collection<?> keys, RowMapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        List<?> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += SLICE) {
            List<?> slice = all.subList(from, Math.min(all.size(), from + SLICE));
            rows.addAll(store.query("queries/" + query, Map.of(parameter, array(type, slice)), mapper));
        }
        return rows;
    }

    private static SqlArrayValue array(String type, Collection<?> keys) {
        return new SqlArrayValue(type, keys.toArray());
    }
}
