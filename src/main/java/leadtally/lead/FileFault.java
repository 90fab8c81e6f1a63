package leadtally.lead;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What to tell of a file that could not be read or written: Java's own message is often the file's name alone. */
public final class FileFault {
    private FileFault() {}

    /** The file, where the failure names one, and the reason: {@code out/a.csv: this user has no right to it}. */
    public static String why(IOException failure) {
        return failure instanceof FileSystemException ofFile && ofFile.getFile() != null ? ofFile.getFile() + ": " + reason(failure) : reason(failure);
    }

    /** The reason alone, for who names the file: {@code it is not there}. */
    public static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (failure instanceof AccessDeniedException) {
            return "this user has no right to it";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something of its name is there already";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        String said = failure instanceof FileSystemException ofFile ? ofFile.getReason() : failure.getMessage();
        return said == null ? "the system gives no reason" : said;
    }
}
