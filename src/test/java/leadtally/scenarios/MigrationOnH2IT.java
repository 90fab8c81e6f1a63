package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.database.TestStores;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationOnH2IT extends MigrationContract {
    /** Messages and calls of the demo that are billed under a provider's id. */
    private static final long BILLED = 11;

    @Override
    String url() {
        return TestStores.h2Url();
    }

    /** H2 commits each statement: whichever of a migration was the last, the next start does the rest. */
    @ParameterizedTest
    @CsvSource({"20, V21__event_numbers.sql", "21, V22__billed_messages.sql"})
    void a_migration_is_done_wherever_it_broke_off(String before, String file) throws IOException {
        String script = Files.readString(Path.of("sql/schema/h2", file), StandardCharsets.UTF_8);
        List<String> statements = Stream.of(script.replaceAll("(?m)^--.*$", "").split(";")).map(String::strip).filter(statement -> !statement.isEmpty()).toList();
        for (int done = 1; done <= statements.size(); done++) {
            try (Store store = Store.open(url(), null, null)) {
                fillAsOfMigration5(store);
                long judged = count(store, "judged_event");
                Flyway.configure().dataSource(store.dataSource()).locations("classpath:sql/schema/common", "classpath:sql/schema/h2").target(before).load().migrate();
                statements.subList(0, done).forEach(store.jdbc().getJdbcTemplate()::execute);
                Migrations migrations = new Migrations(store);

                assertThat(migrations.migrate()).as("after statement %d", done).isPositive();

                assertThat(migrations.pending()).isZero();
                assertThat(numbered(store)).as("after statement %d", done).isEqualTo(judged).isPositive();
                assertThat(count(store, "judged_event where billed_message is not null")).as("after statement %d", done).isEqualTo(BILLED);
            }
        }
    }
}
