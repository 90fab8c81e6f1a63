package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** The three states that a kill in the midst of an alter table … add column was seen to leave. */
    @ParameterizedTest
    @ValueSource(strings = {"both tables", "the copy alone", "names of the copy"})
    void aColumnThatWasBeingAddedLosesNoRow(String left) {
        try (Store store = Store.open(TestStores.h2Url(), null, null)) {
            Flyway.configure().dataSource(store.dataSource()).locations("classpath:sql/schema/common", "classpath:sql/schema/h2").target("21").load().migrate();
            new TestRows(store).insert("judged_event", "content_no", 7L, "identity", TestRows.key("a"), "content_key", TestRows.content("a"), "group_key", "g",
                    "business_day", LocalDate.of(2026, 1, 5), "attribution", "NEEDS_NO_LEAD", "rung", "NONE", "traffic", "real", "has_versions", false);
            if (left.equals("both tables")) {
                execute(store, "create table \"judged_event_COPY_3_1\" as select * from judged_event");
            } else {
                execute(store, "alter index judged_event_day rename to \"judged_event_COPY_3_1_judged_event_day\"");
                execute(store, "alter table judged_event rename constraint judged_event_number to \"judged_event_COPY_3_1_judged_event_number\"");
            }
            if (left.equals("the copy alone")) {
                execute(store, "alter table judged_event rename to \"judged_event_COPY_3_1\"");
            }

            assertThat(new Migrations(store).migrate()).isPositive();

            assertThat(store.jdbc().queryForList("select content_no from judged_event", Map.of(), Long.class)).containsExactly(7L);
            assertThat(store.jdbc().queryForList("select index_name from information_schema.indexes where table_name = 'judged_event'", Map.of(), String.class))
                    .contains("judged_event_day", "judged_event_breach", "judged_event_billed").noneMatch(name -> name.contains("COPY"));
            assertThat(store.jdbc().queryForList(
                    "select constraint_name from information_schema.table_constraints where table_name = 'judged_event' and constraint_type = 'PRIMARY KEY'", Map.of(),
                    String.class)).containsExactly("judged_event_number");
            assertThat(store.jdbc().queryForList("select table_name from information_schema.tables where table_name like '%COPY%'", Map.of(), String.class)).isEmpty();
        }
    }

    @Test
    void aTableThatSeveralCopiesCouldBeIsNotGuessed() {
        try (Store store = Store.open(TestStores.h2Url(), null, null)) {
            Flyway.configure().dataSource(store.dataSource()).locations("classpath:sql/schema/common", "classpath:sql/schema/h2").target("21").load().migrate();
            execute(store, "create table \"judged_event_COPY_3_1\" as select * from judged_event");
            execute(store, "alter table judged_event rename to \"judged_event_COPY_4_1\"");

            assertThatThrownBy(() -> new Migrations(store).migrate()).isInstanceOf(UnusableStore.class).hasMessageContaining("judged_event is gone");
        }
    }

    private static void execute(Store store, String statement) {
        store.jdbc().getJdbcTemplate().execute(statement);
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
