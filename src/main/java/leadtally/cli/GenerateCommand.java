package leadtally.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import leadtally.generate.GenerateSettings;
import leadtally.generate.Generator;
import leadtally.generate.Planted;
import leadtally.job.UsageFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leadtally generate}: a data set in every input format, with the truth that was planted. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Write a deterministic data set in all input formats, with the truth that was planted.")
final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--leads", required = true, paramLabel = "N", description = "Submissions in total, over all days.")
    private int leads;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to fill; new or empty.")
    private Path out;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Equal seeds give equal bytes (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--days", defaultValue = "1", paramLabel = "D", description = "Business days, and so nights (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--from", defaultValue = "2026-01-05", paramLabel = "D", description = "The first business day (default: ${DEFAULT-VALUE}).")
    private LocalDate from;

    @Override
    public Integer call() throws IOException {
        List<String> faults = new ArrayList<>(GenerateSettings.faults(leads, days, from));
        if (Files.exists(out) && !isEmptyFolder()) {
            faults.add("--out: " + out + " is not an empty folder; name another, or empty it first");
        }
        if (!faults.isEmpty()) {
            throw new UsageFault(faults);
        }
        report(new Generator(new GenerateSettings(leads, days, from, seed, out)).generate());
        return 0;
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(out)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(out)) {
            return entries.findAny().isEmpty();
        }
    }

    private void report(Planted planted) {
        var print = spec.commandLine().getOut();
        print.println(planted.leads() + " submissions over " + days + (days == 1 ? " day in " : " days in ") + out);
        planted.outcomes().forEach((outcome, count) -> print.println("  " + outcome + " " + count));
        print.println("discrepancies planted");
        planted.reasons().forEach((reason, count) -> print.println("  " + reason + " " + count));
        print.flush();
    }
}
