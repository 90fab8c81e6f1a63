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
import org.junit.jupiter.api.Test;

class MigrationOnH2IT extends MigrationContract {
    @Override
    String url() {
        return TestStores.h2Url();
    }

    /** H2 commits each statement: whichever was the last of the numbering of events, the next start does the rest. */
    @Test
    void events_are_numbered_wherever_that_broke_off() throws IOException {
        String script = Files.readString(Path.of("sql/schema/h2/V21__event_numbers.sql"), StandardCharsets.UTF_8);
        List<String> statements = Stream.of(script.replaceAll("(?m)^--.*$", "").split(";")).map(String::strip).filter(statement -> !statement.isEmpty()).toList();
        for (int done = 1; done <= statements.size(); done++) {
            try (Store store = Store.open(url(), null, null)) {
                fillAsOfMigration5(store);
                long judged = count(store, "judged_event");
                Flyway.configure().dataSource(store.dataSource()).locations("classpath:sql/schema/common", "classpath:sql/schema/h2").target("20").load().migrate();
                statements.subList(0, done).forEach(store.jdbc().getJdbcTemplate()::execute);

                assertThat(new Migrations(store).migrate()).as("after statement %d", done).isOne();

                assertThat(numbered(store)).as("after statement %d", done).isEqualTo(judged).isPositive();
            }
        }
    }
}
