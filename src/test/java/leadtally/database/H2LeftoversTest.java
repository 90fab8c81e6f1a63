package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

            store.jdbc().update("delete from flyway_schema_history where version = '8'", Map.of());
            store.jdbc().update("drop table purge", Map.of());
            assertThat(new Migrations(store).migrate()).isEqualTo(1);
            assertThat(store.jdbc().queryForObject("select count(*) from purge", Map.of(), Long.class)).isZero();
        }
    }

    @Test
    void everyStatementOfAMigrationIsOneThatCanBeUndone() throws IOException {
        for (String folder : List.of("sql/schema/common", "sql/schema/h2")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file, StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
                    long statements = Stream.of(text.split(";")).filter(statement -> !statement.isBlank()).count();
                    assertThat(H2Leftovers.undo(text)).as(file + ": a create table, a create index or an alter table … add column a statement, at the beginning of a line")
                            .hasSize((int) statements);
                }
            }
        }
    }
}
