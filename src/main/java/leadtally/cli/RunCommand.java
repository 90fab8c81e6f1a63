package leadtally.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import leadtally.database.Store;
import leadtally.job.NightRunner;
import leadtally.job.Settings;
import leadtally.lead.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadtally run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Close a night: intake, reconcile, summarise, check, report for the period (default: the business day before the as-of).")
final class RunCommand implements Callable<Integer> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Mixin
    PeriodOptions period = new PeriodOptions();

    @Option(names = "--as-of", paramLabel = "INSTANT", description = "Judge who is late up to this instant, such as 2026-11-04T06:30:00-05:00 (default: now).")
    @Nullable OffsetDateTime asOf;

    @Override
    public Integer call() {
        Period asked = period.period();
        byte[] key = StoreOptions.phoneKey();
        Settings settings = options.settings();
        Instant at = asOf == null ? null : asOf.toInstant();
        try (Store store = StoreOptions.open(settings)) {
            return new NightRunner(settings, Path.of("").toAbsolutePath(), key, System.out, System.console() != null, options.quiet)
                    .run(store, asked, at);
        }
    }
}
