package leadtally.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import leadtally.lead.FileFault;

/** What to tell of a failure that came up through Batch and Spring, each of which wrapped it in words of its own. */
final class FailureMessage {
    private FailureMessage() {}

    /** What was said where a file was at hand, with its name and what to do, else the innermost cause that says anything. */
    static String of(Throwable failure) {
        Throwable told = failure;
        while (told.getCause() != null && told.getCause().getMessage() != null && !isToldOfFile(told)) {
            told = told.getCause();
        }
        if (told instanceof IOException ofFile) {
            return FileFault.why(ofFile);
        }
        return told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
    }

    /** Not one that merely wraps another and has its text for a message. */
    private static boolean isToldOfFile(Throwable failure) {
        return (failure instanceof IOException || failure instanceof UncheckedIOException)
                && failure.getMessage() != null
                && !failure.getMessage().equals(String.valueOf(failure.getCause()));
    }
}
