package leadtally.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.ClassPathResource;

/**
 * H2 commits each statement of a migration by itself: one that was broken off, by a full disk or a kill, leaves some of its tables. Before such a migration is applied again, what it made is
 * removed: nothing can be in it yet. A test holds migrations to the kinds of statement that are known here.
 */
final class H2Leftovers {
    private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+)");
    private static final Pattern SEQUENCE = Pattern.compile("(?m)^create sequence (\\w+)");
    private static final Pattern INDEX = Pattern.compile("(?m)^create (?:unique )?index (\\w+)");
    private static final Pattern COLUMN = Pattern.compile("(?m)^alter table (\\w+) add column (\\w+)");

    private final Store store;

    H2Leftovers(Store store) {
        this.store = store;
    }

    /** Removes what broken-off migrations left, and the notes of their failures. */
    void remove(MigrationInfo[] pending, boolean hasHistory) {
        if (pending.length > 0) {
            new H2Copies(store).settle();
        }
        if (hasHistory) {
            store.update("queries/job/forget_failed_migrations", Map.of());
        }
        for (MigrationInfo migration : pending) {
            for (String statement : undo(text(migration))) {
                store.jdbc().getJdbcTemplate().execute(statement);
            }
        }
    }

    /** The statements that undo a script, whatever part of it was done. */
    static List<String> undo(String script) {
        List<String> statements = new ArrayList<>();
        Matcher index = INDEX.matcher(script);
        while (index.find()) {
            statements.add("drop index if exists " + index.group(1));
        }
        Matcher column = COLUMN.matcher(script);
        while (column.find()) {
            statements.add("alter table if exists " + column.group(1) + " drop column if exists " + column.group(2));
        }
        Matcher table = TABLE.matcher(script);
        while (table.find()) {
            statements.add("drop table if exists " + table.group(1));
        }
        Matcher sequence = SEQUENCE.matcher(script);
        while (sequence.find()) {
            statements.add("drop sequence if exists " + sequence.group(1));
        }
        return statements;
    }

    private static String text(MigrationInfo migration) {
        for (String folder : List.of("common", "h2")) {
            ClassPathResource script = new ClassPathResource("sql/schema/" + folder + "/" + migration.getScript());
            if (script.exists()) {
                try {
                    return script.getContentAsString(StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new IllegalStateException("cannot read " + migration.getScript() + " from the jar", e);
                }
            }
        }
        return "";
    }
}
