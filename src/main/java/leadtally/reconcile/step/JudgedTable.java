package leadtally.reconcile.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import leadtally.database.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * One table of judgements: reads a slice's rows, compares them with the new ones, writes the difference and tells which days it touches.
 *
 * @param name table, also the name of its query and delete files
 * @param columns in the order of {@code values}
 * @param key of a row within the slice
 * @param deleteKey what the delete file needs, by parameter name
 * @param days whose figures a change of the row changes
 */
record JudgedTable<R>(
        String name,
        List<String> columns,
        Function<R, List<Object>> key,
        Function<R, Map<String, Object>> deleteKey,
        Function<R, @Nullable Object[]> values,
        RowReader<R> reader,
        Function<R, Collection<@Nullable LocalDate>> days) {

    /** The table's key begins with it: rows in its order go into an index side by side. */
    private static int byFirstColumn(@Nullable Object[] one, @Nullable Object[] other) {
        return one[0] instanceof UUID first && other[0] instanceof UUID second
                ? first.compareTo(second)
                : String.valueOf(one[0]).compareTo(String.valueOf(other[0]));
    }

    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** Brings the rows of the groups to {@code now}; those of no groups are new. */
    void replace(Store store, List<String> groups, Collection<R> now, Set<LocalDate> touched) {
        Map<List<Object>, R> before = groups.isEmpty() ? Map.of() : rowsOf(store, groups);
        List<R> added = new ArrayList<>();
        List<R> removed = new ArrayList<>();
        for (R row : now) {
            R old = before.isEmpty() ? null : before.remove(key.apply(row));
            if (old == null) {
                added.add(row);
            } else if (!old.equals(row)) {
                removed.add(old);
                added.add(row);
            }
        }
        removed.addAll(before.values());
        delete(store, removed);
        List<@Nullable Object[]> rows = new ArrayList<>(added.stream().map(values).toList());
        rows.sort(JudgedTable::byFirstColumn);
        store.bulk().insert(name, columns, rows);
        added.forEach(row -> days.apply(row).stream().filter(day -> day != null).forEach(touched::add));
        removed.forEach(row -> days.apply(row).stream().filter(day -> day != null).forEach(touched::add));
    }

    private Map<List<Object>, R> rowsOf(Store store, List<String> groups) {
        Map<List<Object>, R> before = new HashMap<>();
        FactStore.eachSlice(groups, slice -> store.stream(
                "queries/reconcile/" + name + "_of_groups",
                Map.of("groups", FactStore.array("varchar", slice)),
                row -> {
                    R old = reader.read(row);
                    before.put(key.apply(old), old);
                }));
        return before;
    }

    private void delete(Store store, List<R> removed) {
        if (!removed.isEmpty()) {
            SqlParameterSource[] keys = removed.stream()
                    .map(row -> new MapSqlParameterSource(deleteKey.apply(row)))
                    .toArray(SqlParameterSource[]::new);
            store.jdbc().batchUpdate(store.sql("queries/reconcile/" + name + "_delete"), keys);
        }
    }

}
