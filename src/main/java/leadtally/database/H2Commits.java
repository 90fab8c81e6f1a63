package leadtally.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.Store;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;

/**
 * Ends commits that H2 had begun when its process died or its disk was full. H2 2.5.252 knows them when it opens the file, but leaves them as they are: what they stored is not seen, its rows
 * stay locked, and whoever changes one of them waits for ever, on a core. H2 has the means to end them, and no way to ask for it from outside.
 */
final class H2Commits {
    private H2Commits() {}

    /** To be called when a file has been opened, before anything is changed in it. */
    static void end(DataSource opened) {
        try (Connection connection = opened.getConnection()) {
            SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            Store file = session.getDatabase().getStore();
            TransactionStore transactions = file.getTransactionStore();
            for (Transaction one : transactions.getOpenTransactions()) {
                if (one.getStatus() == Transaction.STATUS_COMMITTED && !file.getMvStore().isReadOnly()) {
                    end(transactions, one);
                }
            }
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException("a commit that was broken off in the store cannot be ended: " + FailureMessage.of(e)
                    + "; see to the space on its disk, else restore the store from its backup", e);
        }
    }

    private static void end(TransactionStore transactions, Transaction begun) throws ReflectiveOperationException {
        boolean recovering = true;
        call(TransactionStore.class.getDeclaredMethod("commit", Transaction.class, boolean.class), transactions, begun, recovering);
        boolean changed = true;
        call(Transaction.class.getDeclaredMethod("close", boolean.class, Throwable.class), begun, changed, null);
    }

    private static void call(Method method, Object on, Object... arguments) throws ReflectiveOperationException {
        method.setAccessible(true);
        method.invoke(on, arguments);
    }
}
