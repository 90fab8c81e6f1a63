package leadtally.cli;

import java.util.ArrayList;
import java.util.List;
import leadtally.job.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command line that could be read. Of one that could not, tells all faults at once: its own, and those of environment and job file (exit 64). */
final class FaultsFirst implements IExecutionStrategy, IParameterExceptionHandler {
    /** Has the faults of a command line, and of its commands', collected for {@link #execute} instead of ending at the first. */
    static void of(CommandLine line) {
        collect(line);
        line.getSubcommands().values().forEach(FaultsFirst::collect);
        FaultsFirst faults = new FaultsFirst();
        line.setExecutionStrategy(faults);
        line.setParameterExceptionHandler(faults);
    }

    private static void collect(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
    }

    @Override
    public int execute(ParseResult read) {
        List<Exception> faults = new ArrayList<>();
        ParseResult last = read;
        faults.addAll(last.errors());
        while (last.hasSubcommand()) {
            last = last.subcommand();
            faults.addAll(last.errors());
        }
        return faults.isEmpty() ? new RunLast().execute(read) : tell(faults, last.commandSpec().commandLine());
    }

    /** What ends the reading even so. */
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        return tell(List.of(fault), fault.getCommandLine());
    }

    private static int tell(List<Exception> faults, CommandLine at) {
        AllFaults all = new AllFaults();
        faults.forEach(fault -> all.add(String.valueOf(fault.getMessage()).replaceFirst("^Error: ", "")));
        if (at.getCommand() instanceof Checked<?> command) {
            command.read(all);
        }
        all.found().forEach(text -> Logs.error(text, at.getErr()));
        if (!Logs.areJson()) {
            faults.forEach(fault -> suggest(fault, at));
            at.getErr().println("Try leadtally " + (at.getParent() == null ? "" : at.getCommandName() + " ") + "--help");
        }
        return ExitCodes.USAGE;
    }

    private static void suggest(Exception fault, CommandLine at) {
        if (fault instanceof ParameterException unread) {
            UnmatchedArgumentException.printSuggestions(unread, at.getErr());
        }
    }
}
