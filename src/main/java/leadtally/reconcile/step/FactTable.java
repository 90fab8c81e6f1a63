package leadtally.reconcile.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import leadtally.lead.Fact;
import leadtally.reconcile.EventKey;
import org.jspecify.annotations.Nullable;

/** How one kind of fact lies in its table. */
abstract class FactTable {
    private static final List<String> ARRIVAL_COLUMNS =
            List.of("content", "observed_at", "source", "input_id", "record_no", "line_no", "deliveries", "arrival");

    private final String name;
    private final List<String> columns;

    FactTable(String name, List<String> own) {
        this.name = name;
        List<String> all = new ArrayList<>(List.of("identity", "content_key", "group_key", "vendor", "campaign", "phone_raw", "phone"));
        all.addAll(own);
        all.addAll(ARRIVAL_COLUMNS);
        this.columns = List.copyOf(all);
    }

    /** The table's name, also the name of its query files. */
    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    abstract boolean holds(Fact fact);

    /** Values of the kind's own columns, in their order. */
    abstract List<@Nullable Object> own(Fact fact);

    abstract Fact read(ResultSet row) throws SQLException;

    @Nullable Object[] row(StoredFact stored) {
        Fact fact = stored.fact();
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        row.add(stored.key().identity());
        row.add(stored.key().content());
        row.add(stored.group());
        row.add(fact.vendor());
        row.add(fact.campaign());
        row.add(fact.phone().raw());
        row.add(fact.phone().number() == null ? null : fact.phone().number().e164());
        row.addAll(own(fact));
        row.add(fact.content());
        row.add(fact.observedAt());
        row.add(fact.source());
        row.add(stored.inputId());
        row.add(stored.record());
        row.add(stored.line());
        row.add(stored.deliveries());
        row.add(stored.arrival().word());
        return row.toArray();
    }

    StoredFact readStored(ResultSet row) throws SQLException {
        return new StoredFact(
                read(row), row.getString("group_key"), new EventKey(row.getObject("identity", UUID.class), row.getObject("content_key", UUID.class)), row.getLong("input_id"), row.getLong("record_no"), row.getLong("line_no"), row.getInt("deliveries"),
                StoredFact.Arrival.valueOf(row.getString("arrival").toUpperCase(java.util.Locale.ROOT)));
    }
}
