package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A migration that broke off on H2 is applied again. */
class H2LeftoversTest {
    @Test
    void whatABrokenOffMigrationLeftIsNoHindrance() {
        try (Store store = Store.open(TestStores.h2Url(), null, null)) {
            for (String left : List.of("create table input_file (id bigint)", "create table rejection (id bigint)", "create index input_file_run on input_file (id)")) {
                store.jdbc().update(left, Map.of());
            }
            assertThat(new Migrations(store).migrate()).isPositive();
            assertThat(new Migrations(store).pending()).isZero();

            store.jdbc().update("delete from flyway_schema_history where version like '9%' or version like '1_%' or version like '2_%'", Map.of());
            store.jdbc().update("drop table counted_event", Map.of());
            int brokenOff = new Migrations(store).pending();
            assertThat(brokenOff).isPositive();
            assertThat(new Migrations(store).migrate()).isEqualTo(brokenOff);
            assertThat(store.jdbc().queryForObject("select count(*) from counted_event", Map.of(), Long.class)).isZero();
        }
    }

    @Test
    void everyStatementOfAMigrationIsOneThatCanBeUndone() throws IOException {
        for (String folder : List.of("sql/schema/common", "sql/schema/h2")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file, StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
                    List<String> statements = Stream.of(text.split(";")).map(String::strip).filter(statement -> !statement.isEmpty() && !isRepeatable(statement, text)).toList();
                    assertThat(H2Leftovers.undo(text)).as(file + ": a create table, a create index or an alter table … add column a statement, at the beginning of a line")
                            .hasSameSizeAs(statements);
                }
            }
        }
    }

    /** What may be done twice: rows of a table that the script makes go with it, others are added where they are not yet; a column is filled from what the script leaves alone. */
    private static boolean isRepeatable(String statement, String script) {
        Matcher into = Pattern.compile("^insert into (\\w+)").matcher(statement);
        return statement.matches("drop index if exists \\w+")
                || statement.matches("alter table \\w+ add constraint if not exists .*")
                || statement.matches("alter table \\w+ alter column \\w+ set not null")
                || statement.matches("delete from \\w+ where \\w+ is null")
                || statement.startsWith("execute immediate coalesce((") && statement.contains(" drop constraint ")
                || statement.matches("update \\w+ set (\\w+) = .* where \\1 is null")
                || isUpdateOfAnAddedColumn(statement, script)
                || into.find() && (script.contains("create table " + into.group(1) + " (") || statement.contains("where not exists ("));
    }

    private static boolean isUpdateOfAnAddedColumn(String statement, String script) {
        Matcher update = Pattern.compile("^update (\\w+)\\s+set \\(?(\\w+)").matcher(statement);
        return update.find() && script.contains("alter table " + update.group(1) + " add column " + update.group(2) + " ");
    }
}
