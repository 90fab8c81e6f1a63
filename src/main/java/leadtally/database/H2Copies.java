package leadtally.database;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * H2 adds or drops a column by a copy of the table: it fills {@code table_COPY_1_2}, drops the table, and gives the copy the table's name, then its indexes and constraints theirs, and commits
 * on the way. A process that was killed in between leaves both tables, or the copy alone, with all rows, or names of the copy.
 */
final class H2Copies {
    private static final Pattern COPY = Pattern.compile("(\\w+?)_COPY_\\d+_\\d+(?:_(\\w+))?");

    private final Store store;

    H2Copies(Store store) {
        this.store = store;
    }

    private record Named(String kind, String table, String name) {}

    /**
     * Ends or takes back each change of a column that was broken off; rows are lost in neither.
     *
     * @throws UnusableStore if a table is gone and several copies could be it
     */
    void settle() {
        settleTables(named("table"));
        List.of("index", "constraint").forEach(kind -> settleNames(kind, named(kind)));
    }

    private void settleTables(List<Named> tables) {
        Set<String> there = names(tables);
        for (Named copy : tables) {
            Matcher name = COPY.matcher(copy.name());
            if (!name.matches() || name.group(2) != null) {
                continue;
            }
            String table = name.group(1);
            if (there.contains(table)) {
                execute("drop table " + quoted(copy.name()));
                continue;
            }
            if (tables.stream().filter(other -> other.name().startsWith(table + "_COPY_")).count() > 1) {
                throw new UnusableStore("table " + table + " is gone and there are several copies of it; restore the store from its backup, then start leadtally run again");
            }
            execute("alter table " + quoted(copy.name()) + " rename to " + quoted(table));
        }
    }

    /** A name that is taken belongs to something else: the copy's is left as it is. */
    private void settleNames(String kind, List<Named> all) {
        Set<String> there = names(all);
        for (Named one : all) {
            Matcher name = COPY.matcher(one.name());
            if (name.matches() && name.group(2) != null && there.add(name.group(2))) {
                execute(kind.equals("index")
                        ? "alter index " + quoted(one.name()) + " rename to " + quoted(name.group(2))
                        : "alter table " + quoted(one.table()) + " rename constraint " + quoted(one.name()) + " to " + quoted(name.group(2)));
            }
        }
    }

    private List<Named> named(String kind) {
        return store.query("queries/job/names_of_schema", Map.of(), (row, i) -> new Named(row.getString("kind"), row.getString("table_name"), row.getString("name")))
                .stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private static Set<String> names(List<Named> all) {
        Set<String> names = new HashSet<>();
        all.forEach(one -> names.add(one.name()));
        return names;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private void execute(String statement) {
        store.jdbc().getJdbcTemplate().execute(statement);
    }
}
