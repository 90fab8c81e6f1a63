package leadtally.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The store's transactions: each commits only if the guard lets it, such as a run lock that is still held. Once the database could not be reached, none begins any more: a run that fails has
 * a dozen things to note, and would wait for each. One that cannot be rolled back loses its connection, which comes to the same.
 */
final class StoreTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(StoreTransactions.class);
    private static final Runnable OPEN = () -> {};

    private final transient HikariDataSource pool;

    private transient volatile Runnable guard = OPEN;

    private transient volatile @Nullable RuntimeException lost;

    StoreTransactions(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    void guard(Runnable beforeCommit) {
        guard = beforeCommit;
    }

    void unguard() {
        guard = OPEN;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        RuntimeException before = lost;
        if (before != null) {
            throw new CannotCreateTransactionException("the database is lost: " + before.getMessage(), before);
        }
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException e) {
            lost = e;
            throw e;
        }
    }

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        if (status.isNewTransaction()) {
            PausePoint.reached("commit");
            guard.run();
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        PausePoint.reached("committed");
    }

    /**
     * A connection that cannot roll back is closed, which does it, on the server if need be. Were its failure told, it would be in place of what the work failed by, and Spring Batch would
     * never restart a step of unknown end.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException e) {
            LOG.debug("rolling back", e);
            closeForGood(((JdbcTransactionObjectSupport) status.getTransaction()).getConnectionHolder().getConnection());
        }
    }

    /** At once, and never used again: given back to the pool it would be made to commit each statement by itself, and so what it could not roll back. */
    void closeForGood(Connection connection) {
        try {
            connection.unwrap(Connection.class).close();
        } catch (SQLException e) {
            LOG.debug("closing a connection that could not roll back", e);
        }
        pool.evictConnection(connection);
    }
}
