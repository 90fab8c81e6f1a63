package leadtally.lead;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** What to tell of a file that could not be read or written. */
public final class FileFault {
    private FileFault() {}

    /** What the failure says, with its kind where Java's own message is the file's name alone: {@code AccessDeniedException out/a.csv}. */
    public static String why(IOException failure) {
        String kind = failure.getClass().getSimpleName();
        if (failure.getMessage() == null) {
            return kind;
        }
        return failure instanceof FileSystemException ? kind + " " + failure.getMessage() : failure.getMessage();
    }
}
