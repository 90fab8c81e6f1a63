package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.tx.TransactionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file as it is on disk while a transaction is being committed: marked as committed, its rows not yet so. */
class H2CommitsTest {
    @TempDir
    Path folder;

    @Test
    void aCommitThatWasBrokenOffIsEndedWhenTheFileIsOpened() throws Exception {
        brokenOff(true);

        try (Store store = Store.open(url("broken"), null, null)) {
            assertThat(said(store)).isEqualTo("after");
            assertThat(openTransactions(store)).isZero();
            store.jdbc().update("update given set said = 'changed'", Map.of());
        }
        try (Store store = Store.open(url("broken"), null, null)) {
            assertThat(said(store)).isEqualTo("changed");
        }
    }

    @Test
    void oneThatWasNotCommittedIsTakenBackAsEver() throws Exception {
        brokenOff(false);

        try (Store store = Store.open(url("broken"), null, null)) {
            assertThat(said(store)).isEqualTo("before");
            store.jdbc().update("update given set said = 'changed'", Map.of());
            assertThat(said(store)).isEqualTo("changed");
        }
    }

    private void brokenOff(boolean committed) throws IOException, SQLException, ReflectiveOperationException {
        try (Store store = Store.open(url("whole"), null, null); Connection connection = store.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create table given (id int primary key, said varchar)");
            statement.execute("insert into given values (1, 'before')");
            connection.setAutoCommit(false);
            statement.execute("update given set said = 'after'");
            SessionLocal session = session(connection);
            if (committed) {
                Method mark = TransactionStore.class.getDeclaredMethod("markUndoLogAsCommitted", int.class, long.class);
                mark.setAccessible(true);
                mark.invoke(session.getDatabase().getStore().getTransactionStore(), session.getTransaction().getId(), 1L);
            }
            session.getDatabase().getStore().getMvStore().commit();
            Files.copy(folder.resolve("whole.mv.db"), folder.resolve("broken.mv.db"));
        }
    }

    private static String said(Store store) throws SQLException {
        try (Connection connection = store.dataSource().getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select said from given")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static int openTransactions(Store store) throws SQLException {
        try (Connection connection = store.dataSource().getConnection()) {
            return session(connection).getDatabase().getStore().getTransactionStore().getOpenTransactions().size();
        }
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }
}
