package leadtally.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcUtils;

/** Brings a store to this program's schema: {@code sql/schema/common}, what only its database has, and Spring Batch's own tables. */
public final class Migrations {
    private final Store store;

    public Migrations(Store store) {
        this.store = store;
    }

    /** Applies what is missing; the number of migrations applied. */
    public int migrate() {
        MigrateResult result = flyway().migrate();
        if (!hasBatchTables()) {
            String script = "org/springframework/batch/core/schema-" + store.dialect().folder() + ".sql";
            new ResourceDatabasePopulator(new ClassPathResource(script)).execute(store.dataSource());
        }
        return result.migrationsExecuted;
    }

    /** How many migrations this store lacks. */
    public int pending() {
        return flyway().info().pending().length;
    }

    /** Whether the database holds no store at all yet. */
    public boolean isEmpty() {
        return flyway().info().applied().length == 0;
    }

    /** Why this program cannot use the store: a failed migration, one that was edited, one of a later program; empty if it can. */
    public Optional<String> fault() {
        for (MigrationInfo one : flyway().info().all()) {
            String version = "migration " + one.getVersion() + " (" + one.getDescription() + ")";
            if (one.getState().isFailed()) {
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
                .load();
    }

    private boolean hasBatchTables() {
        try (Connection connection = store.dataSource().getConnection()) {
            return JdbcUtils.extractDatabaseMetaData(store.dataSource(), metadata -> {
                try (var tables = metadata.getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
                    while (tables.next()) {
                        if ("batch_job_instance".equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                            return true;
                        }
                    }
                    return false;
                }
            });
        } catch (SQLException | org.springframework.jdbc.support.MetaDataAccessException e) {
            throw new IllegalStateException("cannot read the store's tables: " + e.getMessage(), e);
        }
    }
}
