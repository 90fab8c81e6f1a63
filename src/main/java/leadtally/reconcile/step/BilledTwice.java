package leadtally.reconcile.step;

import static leadtally.database.Columns.amount;
import static leadtally.database.Columns.day;
import static leadtally.database.Columns.instant;
import static leadtally.database.Columns.phone;
import static leadtally.database.Columns.uuid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import leadtally.database.Store;
import leadtally.lead.CanonicalTime;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.lead.Utf8Order;
import leadtally.reconcile.Cause;
import leadtally.reconcile.Rules;

/**
 * Leadping messages and calls that were billed under a provider's id that another one was billed under before: each but the earliest by (createdAt, id) (rule 6, BILLED_TWICE).
 */
final class BilledTwice {
    private final Store store;
    private final Rules rules;

    BilledTwice(Store store, Rules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** The provider's id that several events share; the two kinds of id are never equal to each other. */
    private record MessageId(String vendor, String kind, String id) {}

    private record Billed(
            UUID identity, MessageId message, String campaign, String leadId, Phone phone, Instant at, LocalDate day, String id, BigDecimal amount,
            String traffic) {
        static final Comparator<Billed> BY_TIME_AND_ID = Comparator.comparing(Billed::at).thenComparing(Billed::id, Utf8Order::compare);
    }

    /** All of them. Only what a run touched can have changed: a store's first run looks at everything, each later one at the ids that its phones name and at those found before. */
    List<Cause> find(long runNo) {
        boolean first = store.query("queries/job/earlier_inputs", Map.of("run_no", runNo), (row, i) -> row.getLong("files") == 0).get(0);
        Map<MessageId, List<Billed>> byMessage = new LinkedHashMap<>();
        String query = first ? "queries/reconcile/global_billed_twice" : "queries/reconcile/global_billed_twice_of_run";
        Map<String, ?> parameters = first ? Map.of() : Map.of("run_no", runNo, "identities", FactStore.array("uuid", present()));
        store.stream(query, parameters, row -> {
            Billed event = read(row);
            byMessage.computeIfAbsent(event.message(), id -> new ArrayList<>()).add(event);
        });
        byMessage.values().forEach(events -> events.sort(Billed.BY_TIME_AND_ID));
        Map<UUID, String> sources = leastSources(byMessage.values().stream().flatMap(events -> events.stream().skip(1)).map(Billed::identity).toList());
        List<Cause> causes = new ArrayList<>();
        byMessage.values().forEach(events -> events.stream()
                .skip(1)
                .forEach(event -> causes.add(cause(event, events.get(0), Objects.requireNonNull(sources.get(event.identity()))))));
        return causes;
    }

    private List<UUID> present() {
        return store.query(
                "queries/reconcile/global_billed_twice_present", Map.of(), (row, i) -> LeadpingEvent.identity(row.getString("vendor"), row.getString("event_id")));
    }

    /** The least source that delivered each event, over all of its versions. */
    private Map<UUID, String> leastSources(List<UUID> identities) {
        Map<UUID, String> sources = new HashMap<>();
        FactStore.eachSlice(identities, slice -> store.stream(
                "queries/reconcile/global_sources",
                Map.of("identities", FactStore.array("uuid", slice)),
                row -> sources.merge(
                        uuid(row, "identity"), row.getString("source"), (a, b) -> Utf8Order.compare(a, b) <= 0 ? a : b)));
        return sources;
    }

    private Cause cause(Billed event, Billed first, String source) {
        return new Cause(
                Reason.BILLED_TWICE,
                List.of(event.id()),
                GlobalCauses.group(Reason.BILLED_TWICE),
                event.message().vendor(),
                event.campaign(),
                event.leadId(),
                event.phone(),
                event.at(),
                event.day(),
                event.amount(),
                rules.vendor(event.message().vendor()).currency(),
                "same " + event.message().kind() + " " + event.message().id() + " as event " + first.id() + " of " + CanonicalTime.millis(first.at()),
                source,
                Traffics.ofWord(event.traffic()));
    }

    private static Billed read(ResultSet row) throws SQLException {
        return new Billed(
                uuid(row, "identity"),
                new MessageId(row.getString("vendor"), row.getString("id_kind"), row.getString("message_id")),
                row.getString("campaign"),
                row.getString("link_id"),
                phone(row, "phone_raw", "phone"),
                instant(row, "event_time"),
                day(row, "business_day"),
                row.getString("event_id"),
                Objects.requireNonNull(amount(row, "amount", "amount_scale")),
                row.getString("traffic"));
    }
}
