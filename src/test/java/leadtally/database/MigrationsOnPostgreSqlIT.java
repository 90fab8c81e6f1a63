package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigrationsOnPostgreSqlIT extends StoreContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }

    /** Else a connection that is lost between them leaves a store whose every further start fails, as it makes again what is there. */
    @Test
    void aMigrationAndTheRowThatTellsOfItAreOneTransaction() {
        assertThat(lines("""
                select history.version
                from flyway_schema_history history
                join pg_proc made on made.xmin = history.xmin
                where made.proname = 'begin_first_load'
                """)).as("the migration that made the function last").hasSize(1);
    }

    /** Reports print it, and are the same on both databases. */
    @Test
    void theNewestMigrationIsThatOfH2() {
        try (Store other = Store.open(TestStores.h2Url(), null, null)) {
            assertThat(new Migrations(store).newest()).isEqualTo(new Migrations(other).newest());
        }
    }
}
