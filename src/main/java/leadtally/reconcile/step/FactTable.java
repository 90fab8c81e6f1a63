package leadtally.reconcile.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import leadtally.database.RowOutput;
import leadtally.database.Store;
import leadtally.lead.Fact;
import leadtally.lead.Phone;
import leadtally.reconcile.EventKey;

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

    /** Puts the values of the kind's own columns, in their order. */
    abstract void putOwn(Fact fact, RowOutput row) throws SQLException;

    abstract Fact read(ResultSet row) throws SQLException;

    /**
     * Inserts facts, in their order.
     *
     * @return the same, with the numbers of those that have one
     */
    List<StoredFact> insert(Store store, List<StoredFact> facts) {
        store.bulk().insert(name, columns, facts, this::put);
        return facts;
    }

    void putContent(Fact fact, RowOutput row) throws SQLException {
        row.content(fact.content());
    }

    void put(StoredFact stored, RowOutput row) throws SQLException {
        Fact fact = stored.fact();
        row.key(stored.key().identity());
        row.key(stored.key().content());
        row.text(stored.group());
        row.text(fact.vendor());
        row.text(fact.campaign());
        put(fact.phone(), row);
        putOwn(fact, row);
        putContent(fact, row);
        row.instant(fact.observedAt());
        row.text(fact.source());
        row.number(stored.inputId());
        row.number(stored.record());
        row.number(stored.line());
        row.number(stored.deliveries());
        row.text(stored.arrival().word());
    }

    /** The column pair of a phone: raw text, and E.164 or null. */
    static void put(Phone phone, RowOutput row) throws SQLException {
        row.text(phone.raw());
        row.text(phone.number() == null ? null : phone.number().e164());
    }

    /** The number of a stored fact, 0 where this kind has none. */
    long number(ResultSet row) throws SQLException {
        return 0;
    }

    StoredFact readStored(ResultSet row) throws SQLException {
        return new StoredFact(
                read(row), row.getString("group_key"), new EventKey(row.getObject("identity", UUID.class), row.getObject("content_key", UUID.class)), row.getLong("input_id"), row.getLong("record_no"), row.getLong("line_no"), row.getInt("deliveries"),
                StoredFact.Arrival.valueOf(row.getString("arrival").toUpperCase(Locale.ROOT)), number(row));
    }
}
