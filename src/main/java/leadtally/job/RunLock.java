package leadtally.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import leadtally.database.Dialect;
import leadtally.database.Store;

/**
 * At most one run holds a store. On PostgreSQL a session advisory lock on a connection of its own, so that a holder that dies lets go; on H2 the database file's own
 * lock does it (an open store is a held one).
 */
public final class RunLock implements AutoCloseable {
    private static final long KEY = 0x6c656164_74616c6cL;

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * @throws StoreHeld if another run holds the store
     */
    public static RunLock take(Store store) {
        try {
            Connection connection = store.dataSource().getConnection();
            RunLock lock = new RunLock(connection);
            if (store.dialect() == Dialect.POSTGRESQL && !lock.tryLock()) {
                lock.close();
                throw new StoreHeld("another run holds this store; see leadtally runs, and start again when it has ended");
            }
            return lock;
        } catch (SQLException e) {
            throw StoreHeld.orFailure(e);
        }
    }

    /**
     * Reaches the store without holding it: on H2 an open store is a held one.
     *
     * @throws StoreHeld if a run holds the H2 file
     */
    public static void reach(Store store) {
        try (Connection connection = store.dataSource().getConnection()) {
            connection.isValid(0);
        } catch (SQLException e) {
            throw StoreHeld.orFailure(e);
        }
    }

    private boolean tryLock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, KEY);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            if (Dialect.ofUrl(connection.getMetaData().getURL()) == Dialect.POSTGRESQL) {
                try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
                    unlock.execute();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lock's connection was lost: " + e.getMessage(), e);
        }
    }

    /** Another run holds the store (exit 4). */
    public static final class StoreHeld extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final int H2_FILE_IN_USE = 90020;

        public StoreHeld(String message) {
            super(message);
        }

        /** What a failed connection means: a held H2 file, or a database that cannot be reached. */
        static RuntimeException orFailure(SQLException failure) {
            return isHeldFile(failure) ? heldFile() : new IllegalStateException("the database cannot be reached: " + failure.getMessage(), failure);
        }

        /** Whether a failure, or what caused it, is that another process holds the H2 file. */
        public static boolean isHeldFile(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IN_USE) {
                    return true;
                }
            }
            return false;
        }

        public static StoreHeld heldFile() {
            return new StoreHeld("another run holds this store's H2 file; start again when it has ended");
        }
    }
}
