package leadtally.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
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
 * a dozen things to note, and would wait for each. One whose connection was lost is rolled back: the server did it.
 */
final class StoreTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(StoreTransactions.class);
    private static final int ANSWER_SECONDS = 10;
    private static final Runnable OPEN = () -> {};

    private transient volatile Runnable guard = OPEN;

    private transient volatile @Nullable RuntimeException lost;

    StoreTransactions(DataSource dataSource) {
        super(dataSource);
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

    /** Else what was lost would be told as a failure to roll back, in place of what the work failed by, and Spring Batch would never restart a step of unknown end. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException e) {
            if (isAlive(((JdbcTransactionObjectSupport) status.getTransaction()).getConnectionHolder().getConnection())) {
                throw e;
            }
            LOG.debug("rolling back on a connection that was lost", e);
        }
    }

    private static boolean isAlive(Connection connection) {
        try {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            LOG.debug("asking a connection whether it is there", e);
            return false;
        }
    }
}
