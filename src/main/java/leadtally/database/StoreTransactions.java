package leadtally.database;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The store's transactions: each commits only if the guard lets it, such as a run lock that is still held. Once the database could not be reached, none begins any more: a run that fails has
 * a dozen things to note, and would wait for each.
 */
final class StoreTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
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
}
