package leadtally.cli;

import java.util.List;
import leadtally.database.StoreHeld;
import leadtally.database.UnusableStore;
import leadtally.job.ExitCodes;
import leadtally.job.UsageFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command: {@code leadtally}. */
@Command(
        name = "leadtally",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The nightly close for companies that submit and call leads.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class, DemoCommand.class, ReportCommand.class, ExplainCommand.class, DiscrepanciesCommand.class, RejectedCommand.class,
            RunsCommand.class, PurgeCommand.class, VerifyCommand.class, DoctorCommand.class, GenerateCommand.class
        })
public final class Leadtally {
    private Leadtally() {}

    public static void main(String[] arguments) {
        // From JDK 22 on a console is found also where there is no terminal, unless it is asked for in the old way.
        System.setProperty("jdk.console", "java.base");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Leadtally());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(usage());
        line.setExecutionExceptionHandler(failure());
        return line;
    }

    private static IParameterExceptionHandler usage() {
        return (fault, arguments) -> {
            CommandLine at = fault.getCommandLine();
            at.getErr().println("leadtally: " + fault.getMessage());
            UnmatchedArgumentException.printSuggestions(fault, at.getErr());
            at.getErr().println("Try leadtally " + (at.getParent() == null ? "" : at.getCommandName() + " ") + "--help");
            return ExitCodes.USAGE;
        };
    }

    private static IExecutionExceptionHandler failure() {
        return (failure, at, arguments) -> {
            if (failure instanceof UsageFault fault) {
                List<String> faults = fault.faults();
                faults.forEach(text -> at.getErr().println("leadtally: " + text));
                return ExitCodes.USAGE;
            }
            if (failure instanceof UnusableStore unusable) {
                at.getErr().println("leadtally: " + unusable.getMessage());
                return ExitCodes.USAGE;
            }
            if (failure instanceof StoreHeld held) {
                at.getErr().println("leadtally: " + held.getMessage());
                return ExitCodes.STORE_HELD;
            }
            at.getErr().println("leadtally: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
            if (System.getenv("LEADTALLY_DEBUG") != null) {
                failure.printStackTrace(at.getErr());
            }
            return ExitCodes.FAILED;
        };
    }
}
