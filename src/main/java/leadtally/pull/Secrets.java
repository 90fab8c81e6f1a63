package leadtally.pull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Credentials by the names of their environment variables, or from the files that {@code <name>_FILE} names. Values are never printed; a file that everybody may read is refused. */
public final class Secrets {
    /** A name with other letters may be the secret itself, put where its variable's name belongs. */
    private static final Pattern NAME = Pattern.compile("[A-Z0-9_]+");

    private final Map<String, String> environment;

    public Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The value, that of a file without the blanks around it; null if neither the variable nor its file is set. */
    public @Nullable String get(String name) {
        String value = environment.get(name);
        String file = environment.get(name + "_FILE");
        if (value != null || file == null) {
            return value;
        }
        if (file.isBlank()) {
            throw new PullFailed(shown(name) + "_FILE is set, but names no file; set it to the file that holds the key, or unset it");
        }
        try {
            if (isReadableByAll(Path.of(file))) {
                throw new PullFailed(shown(name) + "_FILE: " + file + " can be read by everybody; chmod 600 it, or 640 for a group of its own");
            }
            return Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new PullFailed(shown(name) + "_FILE: " + file + " cannot be read; check that it is there and yours");
        }
    }

    private static boolean isReadableByAll(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    /** What is wrong with a needed one, with the remedy; null if nothing is. */
    public @Nullable String fault(String name) {
        try {
            String value = get(name);
            boolean emptyFile = value != null && value.isEmpty() && environment.get(name) == null;
            return emptyFile ? shown(name) + "_FILE: the file is empty; write the key into it" : value == null || value.isEmpty() ? unset(name) : null;
        } catch (PullFailed e) {
            return e.getMessage();
        }
    }

    private static String unset(String name) {
        return NAME.matcher(name).matches()
                ? name + " is not set; set it, or name a file with it in " + name + "_FILE"
                : shown(name) + " names no variable that is set; if it is the key itself, put that into a variable, and its name, such as LEADPING_API_KEY, into the job file";
    }

    /** A variable's name in messages. */
    public static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "the value of token (of a table: url)";
    }

    /** A value that must be there. */
    public String need(String name) {
        String fault = fault(name);
        String value = fault == null ? get(name) : null;
        if (value == null) {
            throw new PullFailed(String.valueOf(fault));
        }
        return value;
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
