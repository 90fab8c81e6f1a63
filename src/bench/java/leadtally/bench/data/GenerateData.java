package leadtally.bench.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the data alone: {@code src/bench/run data --leads N --out DIR}. */
@Command(name = "data", description = "Writes the benchmark's data into a folder.", mixinStandardHelpOptions = true)
public final class GenerateData implements Callable<Integer> {
    @Option(names = "--leads", description = "leads over all days (default: ${DEFAULT-VALUE})", defaultValue = "100000")
    private long leads;

    @Option(names = "--days", description = "business days (default: ${DEFAULT-VALUE})", defaultValue = "1")
    private int days;

    @Option(names = "--from", description = "the first business day (default: ${DEFAULT-VALUE})", defaultValue = "2026-01-05")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--seed", description = "(default: ${DEFAULT-VALUE})", defaultValue = "1")
    private long seed;

    @Option(names = "--out", required = true, description = "the folder, new or empty")
    private Path out = Path.of(".");

    @Override
    public Integer call() throws Exception {
        long begin = System.nanoTime();
        DataSummary summary = BulkData.write(new DataSettings(leads, days, from, seed), out);
        long millis = Math.max(1, (System.nanoTime() - begin) / 1_000_000);
        System.out.println(summary.lines(Feed.SUBMISSIONS) + " house lines, " + summary.lines(Feed.AKTIFY) + " webhooks, " + summary.lines(Feed.LEADPING)
                + " Leadping events, " + summary.bytes() / 1_000_000 + " MB in " + millis + " ms (" + summary.bytes() / 1000 / millis + " MB/s) in " + out);
        return CommandLine.ExitCode.OK;
    }
}
