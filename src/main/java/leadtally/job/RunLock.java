package leadtally.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import leadtally.database.Columns;
import leadtally.database.Dialect;
import leadtally.database.FailureMessage;
import leadtally.database.Holder;
import leadtally.database.ServerSetup;
import leadtally.database.SharedSessions;
import leadtally.database.Store;
import leadtally.database.StoreHeld;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * At most one run holds a store. On PostgreSQL a session advisory lock on a connection of its own, so that a holder that dies lets go, with a row beside it that says who it is; while it is
 * held, nothing commits once that connection is lost. On H2 the database file's own lock does it: an open store is a held one.
 */
public final class RunLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);
    private static final int ANSWER_SECONDS = 10;

    private final Store store;
    private final @Nullable Connection connection;
    private boolean signed;

    private RunLock(Store store, @Nullable Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    /**
     * @throws StoreHeld if another run holds the store, saying which and since when
     * @throws leadtally.database.UnusableStore if it takes no changes
     */
    public static RunLock take(Store store) {
        if (store.dialect() == Dialect.H2) {
            return new RunLock(store, null);
        }
        new ServerSetup(store).refuseReadOnly();
        try {
            SharedSessions.refuse(store);
            RunLock lock = new RunLock(store, store.dataSource().getConnection());
            try {
                lock.takeOrRefuse();
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
            store.guard(lock::mustHold);
            return lock;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Reaches the store without holding it: on H2 an open store is a held one. */
    public static void reach(Store store) {
        try (Connection open = store.dataSource().getConnection()) {
            open.isValid(0);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Whether a run, or whoever else changes the store, is at work on PostgreSQL. On H2 nobody can ask: an open store is held by who asks. */
    public static boolean isHeld(Store store) {
        return store.dialect() == Dialect.POSTGRESQL && !store.query("queries/lock/holder_backend", Map.of(), (row, i) -> row.getInt("backend")).isEmpty();
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("the database cannot be reached: " + FailureMessage.of(failure) + "; see that it runs, then start the same command again", failure);
    }

    private void takeOrRefuse() {
        sign();
        if (!one("take", (row, i) -> row.getBoolean("taken"))) {
            String holder = holder(store, jdbc());
            forget();
            throw new StoreHeld("this store", holder);
        }
    }

    /** Says beside the lock who holds it, unless it was said already: before the first migration there is no table for it. */
    void sign() {
        if (connection == null || signed || !hasTable(store, jdbc())) {
            return;
        }
        Holder self = Holder.self();
        change("forget_mine", Map.of());
        change("sign", Map.of("process", self.process(), "host", self.host(), "since", Objects.requireNonNull(Store.at(self.since()))));
        change("forget_dead", Map.of());
        signed = true;
    }

    private void forget() {
        if (signed) {
            change("forget_mine", Map.of());
            signed = false;
        }
    }

    private static boolean hasTable(Store store, NamedParameterJdbcTemplate jdbc) {
        return jdbc.query(store.sql("queries/lock/has_table"), Map.of(), (row, i) -> row.getBoolean("found")).get(0);
    }

    /** Says which run it is. */
    void heldBy(long runNo) {
        store.heldBy(runNo);
        if (signed) {
            change("name_run", Map.of("run_no", runNo));
        }
    }

    /**
     * Holds the store until the transaction ends, saying so nowhere: what a dry run writes is never there, yet a run beside it would wait for it, or it would see what that has half done.
     *
     * @throws StoreHeld if a run holds the store
     */
    static void takeForTransaction(Store store) {
        if (store.dialect() == Dialect.POSTGRESQL
                && !store.query("queries/lock/take_for_transaction", Map.of(), (row, i) -> row.getBoolean("taken")).get(0)) {
            throw new StoreHeld("this store", holder(store, store.jdbc()));
        }
    }

    private static @Nullable String holder(Store store, NamedParameterJdbcTemplate jdbc) {
        Optional<String> said = hasTable(store, jdbc)
                ? jdbc.query(store.sql("queries/lock/holder"), Map.of(), (row, i) -> new Holder(
                        row.getLong("process"), row.getString("host"), Columns.instant(row, "since"), Columns.longOrNull(row, "run_no")).text())
                        .stream().findFirst()
                : Optional.empty();
        return said.or(() -> jdbc.query(store.sql("queries/lock/holder_session"), Map.of(), (row, i) -> "a session from " + row.getString("host")
                + ", since " + Columns.instant(row, "backend_start").truncatedTo(ChronoUnit.SECONDS)).stream().findFirst()).orElse(null);
    }

    /** Before each commit: another run may hold the store once the lock's connection is gone. */
    private synchronized void mustHold() {
        try {
            if (connection != null && !connection.isValid(ANSWER_SECONDS)) {
                throw new IllegalStateException("the connection that holds the run lock was lost; nothing more is stored");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the connection that holds the run lock was lost: " + e.getMessage() + "; nothing more is stored", e);
        }
    }

    private <T> T one(String name, RowMapper<T> mapper) {
        return jdbc().query(store.sql("queries/lock/" + name), Map.of(), mapper).get(0);
    }

    private synchronized void change(String name, Map<String, ?> parameters) {
        if (connection != null) {
            jdbc().update(store.sql("queries/lock/" + name), parameters);
        }
    }

    private NamedParameterJdbcTemplate jdbc() {
        return new NamedParameterJdbcTemplate(new SingleConnectionDataSource(Objects.requireNonNull(connection), true));
    }

    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        store.unguard();
        try {
            forget();
            one("release", (row, i) -> 0);
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("releasing the run lock", e);
            if (FailureMessage.isLostConnection(e)) {
                LOG.warn("the run lock's connection was lost before it was released; the server has released it");
            } else {
                LOG.warn("the run lock was not released ({}); its connection is ended, and the lock with it", FailureMessage.of(e));
            }
            store.end(connection);
        }
    }
}
