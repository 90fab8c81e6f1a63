package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessResourceFailureException;

class FailureMessageTest {
    private static final IOException DENIED = new AccessDeniedException("in/a.csv");
    private static final String DENIED_TOLD = "in/a.csv: this user has no right to it; see that it is there, and that this user may read and write it";

    @ParameterizedTest
    @MethodSource
    void a_failure_is_told_by_who_knew_the_file_else_by_its_innermost_cause(Throwable failure, String told) {
        assertThat(FailureMessage.of(failure)).isEqualTo(told);
    }

    static Stream<Arguments> a_failure_is_told_by_who_knew_the_file_else_by_its_innermost_cause() {
        return Stream.of(
                Arguments.of(DENIED, DENIED_TOLD),
                Arguments.of(new IllegalStateException(DENIED), DENIED_TOLD),
                Arguments.of(new UncheckedIOException(DENIED), DENIED_TOLD),
                Arguments.of(new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mduplicate key value\0DKey (phone)=(+12125550001) already exists.\0Wline 5\0\0")),
                        "the database says: duplicate key value"),
                Arguments.of(
                        new IllegalStateException("step list", new IOException("in/a.csv - cannot be read (this user has no right to it); make it readable", DENIED)),
                        "in/a.csv - cannot be read (this user has no right to it); make it readable"),
                Arguments.of(
                        new IllegalStateException(new UncheckedIOException("cannot write out/x.csv: No space left on device; check the space", new IOException("No space left on device"))),
                        "cannot write out/x.csv: No space left on device; check the space"),
                Arguments.of(new IllegalStateException(new SQLException("the connection is lost", new EOFException())), "the connection is lost"),
                Arguments.of(
                        new IllegalStateException("cannot store rows", new SQLException("Database connection failed when ending copy", "08006", new EOFException())),
                        "the connection to the database was lost (Database connection failed when ending copy)"),
                Arguments.of(
                        new IllegalStateException(new SQLException("An I/O error occurred while sending to the backend.", "08006", new SocketException("Broken pipe"))),
                        "the connection to the database was lost (Broken pipe)"),
                Arguments.of(new SQLException("FATAL: terminating connection", "57P01"), "the connection to the database was lost (FATAL: terminating connection)"),
                Arguments.of(new SQLException("The connection attempt failed.", "08001", new UnknownHostException("db.example")), "the host db.example is not known"),
                Arguments.of(new IllegalStateException(new UnknownHostException("db.example")), "the host db.example is not known"),
                Arguments.of(new UnknownHostException("user:secret@db.example: Name or service not known"), "the host db.example: Name or service not known is not known"),
                Arguments.of(
                        new IllegalStateException(new OutOfMemoryError("Java heap space")), "the memory does not suffice (Java heap space); give it more, as with LEADTALLY_JAVA_OPTS=-Xmx2g"),
                Arguments.of(new ConnectException(), "nobody answers at the address"),
                Arguments.of(new IllegalStateException(new RuntimeException(new ConnectException())), "nobody answers at the address"),
                Arguments.of(new NullPointerException(), "an error in the program; the same command with LEADTALLY_DEBUG=1 prints where: report that"),
                Arguments.of(new SQLException("The database is read only; SQL statement:\n-- Removes\ndelete from x [90097-252]"), "The database is read only"),
                Arguments.of(new SQLException("Table \"x\" not found [42102-252]"), "Table \"x\" not found"),
                Arguments.of(new IllegalStateException("outer", new SQLException("no such table")), "no such table"));
    }

    @ParameterizedTest
    @MethodSource
    void aCommandTellsItsOwnWordsAndNotThoseOfALibrary(Throwable failure, String told) {
        assertThat(FailureMessage.ofCommand(failure)).isEqualTo(told);
    }

    static Stream<Arguments> aCommandTellsItsOwnWordsAndNotThoseOfALibrary() {
        SQLException cut = new SQLException("FATAL: terminating connection due to administrator command");
        return Stream.of(
                Arguments.of(new IllegalStateException("nothing was removed; start it again", cut), "nothing was removed; start it again"),
                Arguments.of(new DataAccessResourceFailureException("PreparedStatementCallback; SQL [delete from x]", cut), cut.getMessage()),
                Arguments.of(new FlywayException("Unable to read\n------\nSQL State  : null", cut), cut.getMessage()),
                Arguments.of(DENIED, DENIED_TOLD));
    }
}
