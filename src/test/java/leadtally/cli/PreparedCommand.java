package leadtally.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own script {@code leadtally}, prepared once for quick starts: a test starts it some hundred times, and unprepared each start takes twice as long. */
public final class PreparedCommand {
    private static final Path SCRIPT = prepared();

    private PreparedCommand() {}

    /** A process to be started in a folder, its output and errors in one; it replaces the shell, so that a signal reaches the program. */
    public static ProcessBuilder in(Path folder, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(SCRIPT.toString()), Stream.of(arguments)).toList());
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LEADTALLY_"));
        // What a test starts is over before a second compiler pays.
        builder.environment().put("LEADTALLY_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    static Path script() {
        return SCRIPT;
    }

    /** Another process of the tests may be preparing it: then the first starts here run the jar as it is. */
    private static Path prepared() {
        Path script = Path.of("leadtally").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(List.of(script.toString(), "--version")).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(script + " --version ended with " + code + "; run it by hand to see why");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return script;
    }
}
