package leadtally.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import leadtally.database.FailureMessage;
import leadtally.job.ExitCodes;
import leadtally.job.UsageFault;
import leadtally.job.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.TypeConversionException;

/** The command: {@code leadtally}. */
@Command(
        name = "leadtally",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The nightly close for companies that submit and call leads.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class, DemoCommand.class, ReportCommand.class, ExplainCommand.class, DiscrepanciesCommand.class, RejectedCommand.class,
            RunsCommand.class, PurgeCommand.class, VerifyCommand.class, DoctorCommand.class, ScheduleCommand.class, GenerateCommand.class
        })
public final class Leadtally {
    private Leadtally() {}

    public static void main(String[] arguments) {
        // From JDK 22 on a console is found also where there is no terminal, unless it is asked for in the old way.
        System.setProperty("jdk.console", "java.base");
        if ("?".equals(System.getProperty("user.home"))) {
            // A user without a name, as containers have: what keeps files at home would make a folder of that name here.
            System.setProperty("user.home", Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("java.io.tmpdir")));
        }
        System.exit(execute(null, arguments));
    }

    /**
     * Runs a command line; the exit code.
     *
     * @param workers who does the work of a run's buckets, null for the threads of this process
     */
    public static int execute(Workers.@Nullable Hiring workers, String... arguments) {
        try {
            return commandLine(workers).execute(arguments);
        } catch (OutOfMemoryError e) {
            System.err.println("leadtally: " + FailureMessage.of(e));
            return ExitCodes.FAILED;
        }
    }

    static CommandLine commandLine() {
        return commandLine(null);
    }

    private static CommandLine commandLine(Workers.@Nullable Hiring workers) {
        CommandLine.IFactory commands = new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == RunCommand.class ? type.cast(new RunCommand(workers)) : CommandLine.defaultFactory().create(type);
            }
        };
        CommandLine line = new CommandLine(new Leadtally(), commands);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Leadtally::day);
        line.registerConverter(long.class, text -> number(text, Long::valueOf));
        line.registerConverter(Long.class, text -> number(text, Long::valueOf));
        line.registerConverter(int.class, text -> number(text, Integer::valueOf));
        line.registerConverter(Integer.class, text -> number(text, Integer::valueOf));
        FaultsFirst.of(line);
        line.setExecutionExceptionHandler(failure());
        return line;
    }

    private static LocalDate day(String text) {
        LocalDate day = Given.dayOrNull(text);
        if (day == null) {
            throw new TypeConversionException("'" + text + "' is no day; give one such as 2026-11-03");
        }
        return day;
    }

    private static <N extends Number> N number(String text, Function<String, N> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number, or too great a one");
        }
    }

    private static IExecutionExceptionHandler failure() {
        return (failure, at, arguments) -> {
            List<String> faults = failure instanceof UsageFault fault ? fault.faults() : List.of(FailureMessage.ofCommand(failure));
            faults.forEach(text -> Logs.error(text, at.getErr()));
            if (System.getenv("LEADTALLY_DEBUG") != null) {
                failure.printStackTrace(at.getErr());
            }
            return ExitCodes.of(failure);
        };
    }
}
