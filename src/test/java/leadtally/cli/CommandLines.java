package leadtally.cli;

import java.util.Set;

/** Runs a command as {@code main} would, without ending the JVM. */
public final class CommandLines {
    private CommandLines() {}

    /** The names of all commands. */
    public static Set<String> names() {
        return Leadtally.commandLine().getSubcommands().keySet();
    }

    public static int execute(String... arguments) {
        return Leadtally.commandLine().execute(arguments);
    }
}
