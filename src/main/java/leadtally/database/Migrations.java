package leadtally.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
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
