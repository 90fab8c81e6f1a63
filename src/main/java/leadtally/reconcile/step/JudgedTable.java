package leadtally.reconcile.step;

import static leadtally.database.Columns.uuid;
import static leadtally.database.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import leadtally.database.RowForm;
import leadtally.database.RowOutput;
import leadtally.database.Store;
import leadtally.reconcile.EventKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * One table of judgements: reads a slice's rows, compares them with the new ones, writes the difference and tells which days it touches.
 *
 * @param name table, also the name of its query and delete files
 * @param columns in the order of {@code form}
 * @param order what the table's key begins with ({@link KeyOrder})
 * @param key of a row within the slice
 * @param deleteKey what the delete file needs, by parameter name
 * @param days whose figures a change of a row changes
 */
record JudgedTable<R>(
        String name,
        List<String> columns,
        ToLongFunction<R> order,
        Function<R, Object> key,
        Function<R, Map<String, Object>> deleteKey,
        RowForm<R> form,
        RowReader<R> reader,
        Touch<R> days) {

    /** Whose judgement of what: a key of a row. */
    record Place(Object key, String group) {}

    /**
     * By what the rows that stand already are looked up.
     *
     * @param what the end of the query file's name, also its parameter
     * @param type of the keys in SQL
     */
    private record Before(String what, String type, Collection<?> keys) {}

    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** Tells which days a row that came, went or changed touches; one of the two may be null. */
    interface Touch<R> {
        void touch(@Nullable R was, @Nullable R now, TouchedDays touched);
    }

    /** The same table, of rows that touch other days. */
    JudgedTable<R> touching(Touch<R> others) {
        return new JudgedTable<>(name, columns, order, key, deleteKey, form, reader, others);
    }

    /**
     * Brings the rows of the groups to {@code now}; those of no groups are new.
     *
     * @return the rows that were written, and those that were removed
     */
    List<R> replace(Store store, Collection<String> groups, Collection<R> now, TouchedDays touched) {
        return replace(store, new Before("groups", "varchar", groups), now, touched);
    }

    /**
     * The same of events, whose rows are looked up by their numbers.
     *
     * @param numbers of all versions stored of the groups; those of none are new
     */
    List<R> replaceNumbered(Store store, Collection<Long> numbers, Collection<R> now, TouchedDays touched) {
        return replace(store, new Before("numbers", "bigint", numbers), now, touched);
    }

    private List<R> replace(Store store, Before standing, Collection<R> now, TouchedDays touched) {
        List<R> added = new ArrayList<>(now);
        Map<Object, R> before = rowsOf(store, standing);
        added.removeIf(row -> before.remove(key.apply(row), row));
        delete(store, before.values());
        store.bulk().insert(name, columns, KeyOrder.of(added, order), form);
        List<R> changed = new ArrayList<>(added);
        changed.addAll(before.values());
        added.forEach(row -> days.touch(before.remove(key.apply(row)), row, touched));
        before.values().forEach(row -> days.touch(row, null, touched));
        return changed;
    }

    private Map<Object, R> rowsOf(Store store, Before standing) {
        Map<Object, R> before = new HashMap<>();
        FactStore.eachSlice(standing.keys(), slice -> store.stream(
                "queries/reconcile/" + name + "_of_" + standing.what(),
                Map.of(standing.what(), FactStore.array(standing.type(), slice)),
                row -> {
                    R old = reader.read(row);
                    before.put(key.apply(old), old);
                }));
        return before;
    }

    private void delete(Store store, Collection<R> removed) {
        if (!removed.isEmpty()) {
            SqlParameterSource[] keys = removed.stream()
                    .map(row -> new MapSqlParameterSource(deleteKey.apply(row)))
                    .toArray(SqlParameterSource[]::new);
            store.jdbc().batchUpdate(store.sql("queries/reconcile/" + name + "_delete"), keys);
        }
    }

    /** Puts the column pair of an event's key, null where there is none. */
    static void putKey(@Nullable EventKey key, RowOutput row) throws SQLException {
        row.value(key == null ? null : key.identity());
        row.value(key == null ? null : key.content());
    }

    static @Nullable EventKey keyOrNull(ResultSet row, String identity, String content) throws SQLException {
        UUID uuid = uuidOrNull(row, identity);
        return uuid == null ? null : new EventKey(uuid, uuid(row, content));
    }
}
