package leadtally.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh stores for tests, one after another from the same JVM: H2 in memory, or a database of its own in one embedded PostgreSQL server that starts with the
 * first test that asks for it and ends with the JVM. The caller closes the store.
 */
public final class TestStores {
    private static final Duration SERVER_START = Duration.ofMinutes(2);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestStores() {}

    /** A migrated, empty store in H2. */
    public static Store h2() {
        Store store = Store.open(h2Url(), null, null);
        new Migrations(store).migrate();
        return store;
    }

    /** A migrated, empty store in PostgreSQL. */
    public static Store postgresql() {
        return Store.open(Server.create("store", Server.MIGRATED), null, null);
    }

    /** URL of an H2 database in memory that nobody has opened yet: no tables. */
    public static String h2Url() {
        return "jdbc:h2:mem:test" + NEXT.incrementAndGet();
    }

    /** URL, with user, of a new PostgreSQL database: no tables. */
    public static String postgresqlUrl() {
        return Server.create("empty", "template1");
    }

    /** The server; loaded, and so started, on first use. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();
        /** A migrated database to copy: a copy takes a tenth of the time of the migrations. */
        private static final String MIGRATED = migrated();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF8")
                        .setPGStartupWait(SERVER_START)
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start PostgreSQL for tests", e);
            }
        }

        private static String migrated() {
            String name = "migrated";
            create(name);
            try (Store store = Store.open(url(name), null, null)) {
                new Migrations(store).migrate();
            }
            return name;
        }

        private static String create(String kind, String template) {
            String name = kind + NEXT.incrementAndGet();
            create(name + " template " + template);
            return url(name);
        }

        private static void create(String nameAndTemplate) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + nameAndTemplate);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot create a database for a test: " + e.getMessage(), e);
            }
        }

        private static String url(String name) {
            return POSTGRES.getJdbcUrl("postgres", name);
        }
    }
}
