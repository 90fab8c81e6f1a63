package leadtally.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds out whether a pooler hands PostgreSQL's sessions from one connection to another between transactions. Then a lock that a session holds is nobody's: the run that took it can neither rely
 * on it nor give it back.
 */
public final class SharedSessions {
    /** What is wrong, and what to do. */
    static final String FAULT = "a pooler before PostgreSQL shares its sessions between transactions, under which no run can hold the store; name the database itself, or a pooler in session mode";

    private SharedSessions() {}

    /** What to tell if sessions are shared: a second connection gets the first one's session, or the first one another while the second keeps it. */
    public static Optional<String> fault(Store store) throws SQLException {
        String sql = store.sql("queries/lock/session");
        DataSource dataSource = store.dataSource();
        try (Connection one = dataSource.getConnection(); Connection other = dataSource.getConnection()) {
            long session = session(one, sql);
            other.setAutoCommit(false);
            long kept = session(other, sql);
            long again = session(one, sql);
            other.rollback();
            return session == kept || session != again ? Optional.of(FAULT) : Optional.empty();
        }
    }

    /** @throws UnusableStore if they are */
    public static void refuse(Store store) throws SQLException {
        Optional<String> fault = fault(store);
        if (fault.isPresent()) {
            throw new UnusableStore(fault.get());
        }
    }

    private static long session(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong("backend");
        }
    }
}
