package leadtally.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import leadtally.generate.GenerateSettings;
import leadtally.generate.Generator;
import leadtally.generate.Planted;
import leadtally.lead.FileFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leadtally generate}: a data set in every input format, with the truth that was planted. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Write a deterministic data set in all input formats, with the truth that was planted.")
final class GenerateCommand implements Checked<GenerateSettings> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--leads", required = true, paramLabel = "N", description = "Submissions in total, over all days.")
    private @Nullable Integer leads;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to fill; new or empty.")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "S", description = "Equal seeds give equal bytes (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--days", paramLabel = "D", description = "Business days, and so nights (default: ${DEFAULT-VALUE}).")
    private int days = 1;

    @Option(names = "--from", paramLabel = "D", description = "The first business day (default: ${DEFAULT-VALUE}).")
    private LocalDate from = GenerateSettings.FIRST_DAY;

    @Override
    public @Nullable GenerateSettings read(AllFaults faults) {
        if (leads != null) {
            GenerateSettings.faults(leads, days, from).forEach(faults::add);
        }
        if (out != null && Files.exists(out) && !isEmptyFolder(out)) {
            faults.add("--out: " + out + " is not an empty folder; name another, or empty it first");
        }
        return leads == null || out == null || !faults.found().isEmpty() ? null : new GenerateSettings(leads, days, from, seed, out);
    }

    @Override
    public int run(GenerateSettings settings) throws IOException {
        report(new Generator(settings).generate());
        return 0;
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + FileFault.why(e), e);
        }
    }

    private void report(Planted planted) {
        var print = spec.commandLine().getOut();
        print.println(planted.leads() + " submissions over " + days + (days == 1 ? " day in " : " days in ") + out);
        planted.outcomes().forEach((outcome, count) -> print.println("  " + outcome + " " + count));
        print.println(planted.reasons().isEmpty() ? "no discrepancies planted" : "discrepancies planted");
        planted.reasons().forEach((reason, count) -> print.println("  " + reason + " " + count));
        print.flush();
    }
}
