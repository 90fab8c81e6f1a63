package leadtally.database;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Brings a store to this program's schema: {@code sql/schema/common}, what only its database has, and Spring Batch's own tables. */
public final class Migrations {
    /**
     * On PostgreSQL a migration and the row that tells of it are one transaction, on one connection. By default Flyway holds its lock in a transaction of another connection and writes the row
     * there: one of the two lost between both commits leaves a store that is migrated again at each start, and fails.
     */
    private static final Map<String, String> ONE_TRANSACTION = Map.of("flyway.postgresql.transactional.lock", "false");

    private final Store store;

    public Migrations(Store store) {
        this.store = store;
    }

    /**
     * Applies what is missing; the number of migrations applied.
     *
     * @throws UnusableStore if the store is of a later program, or damaged
     */
    public int migrate() {
        refuseFault();
        if (store.dialect() == Dialect.H2) {
            MigrationInfoService info = flyway().info();
            new H2Leftovers(store).remove(info.pending(), info.applied().length > 0);
        }
        MigrateResult result = flyway().migrate();
        if (!hasBatchTables()) {
            ResourceDatabasePopulator populator = new ResourceDatabasePopulator(
                    new ClassPathResource("org/springframework/batch/core/schema-" + store.dialect().folder() + ".sql"));
            // A process killed in the midst of it leaves some of the tables.
            populator.setContinueOnError(true);
            populator.execute(store.dataSource());
        }
        return result.migrationsExecuted;
    }

    /**
     * How many migrations this store lacks.
     *
     * @throws UnusableStore if the store is of a later program, or damaged
     */
    public int pending() {
        refuseFault();
        return flyway().info().pending().length;
    }

    private void refuseFault() {
        fault().ifPresent(fault -> {
            throw new UnusableStore(fault);
        });
    }

    /** The newest migration that this program has, such as {@code 8}. */
    public String newest() {
        return Arrays.stream(flyway().info().all()).filter(one -> one.getState().isResolved()).map(MigrationInfo::getVersion).max(Comparator.naturalOrder())
                .orElseThrow().getVersion();
    }

    /** Whether the database holds no store at all yet. */
    public boolean isEmpty() {
        return flyway().info().applied().length == 0;
    }

    /** Why this program cannot use the store: a failed migration, one that was edited, one of a later program, or a new database that cannot hold every name; empty if it can. */
    public Optional<String> fault() {
        if (store.dialect() == Dialect.POSTGRESQL && isEmpty()) {
            return encodingFault();
        }
        for (MigrationInfo one : flyway().info().all()) {
            String version = "migration " + one.getVersion() + " (" + one.getDescription() + ")";
            if (one.getState().isFailed() && store.dialect() != Dialect.H2) {
                return Optional.of(version + " failed; restore the store from its backup, then start leadtally run again");
            }
            if (one.getState().isResolved() && one.getState().isApplied() && !one.isChecksumMatching()) {
                return Optional.of(version + " is not the one that was applied; install the program whole, as released");
            }
            if (one.getState().isApplied() && !one.getState().isResolved()) {
                return Optional.of(version + " is of a later version of the program; install that");
            }
        }
        return Optional.empty();
    }

    /** @throws UnusableStore if this store takes no changes, or has no schema */
    public void refuseReadOnly() {
        refuseNoSchema();
        readOnlyFault().ifPresent(fault -> {
            throw new UnusableStore(fault);
        });
    }

    /** @throws UnusableStore if the schema of this store is not there, or not for this user: nothing could be found or made in it */
    public void refuseNoSchema() {
        schemaFault().ifPresent(fault -> {
            throw new UnusableStore(fault);
        });
    }

    /** Why this user finds no schema for the store; empty if there is one. */
    public Optional<String> schemaFault() {
        if (store.dialect() != Dialect.POSTGRESQL) {
            return Optional.empty();
        }
        return store.query("queries/job/server", Map.of(), (row, i) -> row.getBoolean("has_schema") ? Optional.<String>empty() : Optional.of(
                "database " + row.getString("database_name") + " has no schema that this user may use: " + row.getString("search_path")
                        + " is what its search_path or currentSchema= names; make it (jobs/postgresql/roles.sql), or name one that is there")).get(0);
    }

    /** Why no run can change this store, as PostgreSQL is set up; empty if one can. */
    public Optional<String> readOnlyFault() {
        if (store.dialect() != Dialect.POSTGRESQL) {
            return Optional.empty();
        }
        return store.query("queries/job/server", Map.of(), (row, i) -> {
            String database = "database " + row.getString("database_name");
            if (row.getBoolean("standby")) {
                return Optional.of(database + " is a standby, which takes no changes; name its primary in LEADTALLY_DB_URL");
            }
            return row.getBoolean("read_only")
                    ? Optional.of(database + " takes no changes from this user: default_transaction_read_only is on; use the job's own user, or set it off for this one")
                    : Optional.<String>empty();
        }).get(0);
    }

    /** A database that was there before is let be: it has held all that came so far. */
    private Optional<String> encodingFault() {
        return store.query("queries/job/server", Map.of(), (row, i) -> row.getString("encoding").equals("UTF8") ? Optional.<String>empty() : Optional.of(
                        "the encoding of database " + row.getString("database_name") + " is " + row.getString("encoding") + ", which cannot hold every name and text; create one with"
                                + " encoding 'UTF8' and template template0")).get(0);
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(store.dataSource())
                .locations("classpath:sql/schema/common", "classpath:sql/schema/" + store.dialect().folder())
                .failOnMissingLocations(true)
                .configuration(ONE_TRANSACTION)
                .load();
    }

    private boolean hasBatchTables() {
        return store.query("queries/job/has_batch", Map.of(), (row, i) -> row.getBoolean("found")).get(0);
    }
}
