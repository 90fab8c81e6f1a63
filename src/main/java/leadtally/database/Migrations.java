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
            return new ServerSetup(store).encodingFault();
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
