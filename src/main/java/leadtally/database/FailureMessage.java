package leadtally.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import leadtally.lead.FileFault;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedRuntimeException;

/** What to tell of a failure that came up through Batch and Spring, each of which wrapped it in words of its own. */
public final class FailureMessage {
    /** What H2 adds to its messages: the statement, and its codes. */
    private static final Pattern STATEMENT = Pattern.compile("(?s)(; SQL statement:.*| \\[\\d+-\\d+])$");

    /** SQL states of a prepared statement that is another connection's, or gone with it. */
    private static final Set<String> SHARED = Set.of("26000", "42P05");

    /** SQL states of a connection that was there and is no more: it broke, or an administrator, a crash or the server's end cut it. */
    private static final Set<String> LOST = Set.of("08003", "08006", "57P01", "57P02");

    private FailureMessage() {}

    /** What was said where a file was at hand, with its name and what to do, else the innermost cause that says anything; of a lost connection that it is one, whatever the driver noticed of it. */
    public static String of(Throwable failure) {
        String innermost = innermost(failure);
        return isLostConnection(failure) ? "the connection to the database was lost (" + innermost + ")" : innermost;
    }

    /** Whether a connection that was there is no more. */
    public static boolean isLostConnection(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && sql.getSQLState() != null && LOST.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static String innermost(Throwable failure) {
        Throwable told = failure;
        while (told.getCause() != null && (told.getCause().getMessage() != null || isWrapper(told)) && !isToldOfFile(told)) {
            told = told.getCause();
        }
        if (told instanceof OutOfMemoryError) {
            return "the memory does not suffice (" + told.getMessage() + "); give it more, as with LEADTALLY_JAVA_OPTS=-Xmx2g";
        }
        if (told instanceof ConnectException && told.getMessage() == null) {
            return "nobody answers at the address";
        }
        if (told instanceof UnknownHostException unknown) {
            // Who writes user and password before the host has them taken for a part of its name.
            return "the host " + unknown.getMessage().replaceFirst("^.*@", "") + " is not known";
        }
        if (told instanceof IOException ofFile) {
            return FileFault.why(ofFile) + (ofFile instanceof FileSystemException ? "; see that it is there, and that this user may read and write it" : "");
        }
        if (told instanceof PSQLException sql && SHARED.contains(String.valueOf(sql.getSQLState()))) {
            return SharedSessions.FAULT;
        }
        if (told instanceof PSQLException sql && sql.getServerErrorMessage() != null && sql.getServerErrorMessage().getMessage() != null) {
            // Without its detail, which may hold values, and where in a statement it was.
            return "the database says: " + sql.getServerErrorMessage().getMessage();
        }
        String said = told.getMessage() == null ? "" : STATEMENT.matcher(told.getMessage()).replaceFirst("");
        return said.isBlank() ? "an error in the program; the same command with LEADTALLY_DEBUG=1 prints where: report that" : said;
    }

    /** The same of a command as a whole: its own words where it has any, which may be of more than the innermost cause; of what a library says, the cause. */
    public static String ofCommand(Throwable failure) {
        boolean own = failure.getMessage() != null
                && !(failure instanceof FileSystemException)
                && !(failure instanceof NestedRuntimeException)
                && !(failure instanceof FlywayException);
        return own ? failure.getMessage() : of(failure);
    }

    /** Not one that merely wraps another and has its text for a message. */
    private static boolean isToldOfFile(Throwable failure) {
        return (failure instanceof IOException || failure instanceof UncheckedIOException)
                && failure.getMessage() != null
                && !isWrapper(failure);
    }

    private static boolean isWrapper(Throwable failure) {
        return String.valueOf(failure.getCause()).equals(failure.getMessage());
    }
}
