package leadtally.cli;

/** Runs a command as {@code main} would, without ending the JVM. */
public final class CommandLines {
    private CommandLines() {}

    public static int execute(String... arguments) {
        return Leadtally.commandLine().execute(arguments);
    }
}
