package leadtally.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import leadtally.database.FailureMessage;
import leadtally.database.Store;
import leadtally.job.DryRun;
import leadtally.job.ExitCodes;
import leadtally.job.FetchFaults;
import leadtally.job.NightRunner;
import leadtally.job.RunRequest;
import leadtally.job.Settings;
import leadtally.job.Stop;
import leadtally.job.Workers;
import leadtally.job.notice.Notices;
import leadtally.job.notice.RunNotice;
import leadtally.lead.Period;
import leadtally.pull.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadtally run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Close a night: intake, reconcile, summarise, check, report for the period (default: the business day before the as-of).")
final class RunCommand implements Checked<RunCommand.Night> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Mixin
    PeriodOptions period = new PeriodOptions();

    @Option(names = "--as-of", paramLabel = "INSTANT", description = "Judge who is late up to this instant, such as 2026-11-04T06:30:00-05:00 (default: now).")
    @Nullable String asOf;

    @Option(names = "--rebuild", description = "Judge everything again, from all stored facts.")
    boolean rebuild;

    @Option(names = "--vendor", paramLabel = "KEY", arity = "1..*", description = "Take in only what these vendors' sources hold (and the house's).")
    List<String> vendors = List.of();

    @Option(names = "--no-pull", description = "Read files only; nothing is fetched from vendors or tables.")
    boolean noPull;

    @Option(names = "--dry-run", description = "Say what would be taken in and published, and leave nothing behind.")
    boolean dryRun;

    private final Secrets secrets = new Secrets(System.getenv());
    private final Workers.@Nullable Hiring workers;

    /**
     * @param workers who does the work of buckets, null for the threads of this process
     */
    RunCommand(Workers.@Nullable Hiring workers) {
        this.workers = workers;
    }

    record Night(RunRequest request, StoreOptions.Keyed settings) {}

    @Override
    public @Nullable Night read(AllFaults faults) {
        Period asked = faults.of(period::period);
        Instant until = faults.of(() -> Given.instant("--as-of", asOf));
        byte[] key = faults.of(StoreOptions::phoneKey);
        Settings settings = options.settings(faults);
        if (settings == null) {
            return null;
        }
        checkSources(settings, faults);
        settings.notices().faults(secrets).forEach((who, fault) -> faults.add(options.job + ": " + who + ".url: " + fault));
        return key == null ? null : new Night(new RunRequest(asked, until, rebuild, vendors, !noPull), new StoreOptions.Keyed(settings, key));
    }

    private void checkSources(Settings settings, AllFaults faults) {
        if (!noPull) {
            FetchFaults.bySource(settings, vendors, secrets, Path.of("").toAbsolutePath()).values().forEach(faults::add);
        }
        for (String vendor : vendors) {
            if (!settings.vendors().containsKey(vendor)) {
                faults.add("--vendor " + vendor + " is not in the job file; known are " + String.join(", ", settings.vendors().keySet()));
            }
        }
    }

    @Override
    public int run(Night night) {
        Settings settings = night.settings().settings();
        byte[] key = night.settings().key();
        RunRequest request = night.request();
        Path folder = Path.of("").toAbsolutePath();
        if (dryRun) {
            return new DryRun(settings, folder, key, System.out, options.quiet)
                    .run(StoreOptions.secret("LEADTALLY_DB_USER"), StoreOptions.secret("LEADTALLY_DB_PASSWORD"), request);
        }
        Stop stop = Stop.onSignals();
        try (Store store = StoreOptions.open(settings)) {
            NightRunner runner = new NightRunner(settings, folder, key, System.out, System.console() != null, options.quiet).heeding(stop);
            return (workers == null ? runner : runner.employing(workers)).run(store, request);
        } catch (RuntimeException e) {
            String why = FailureMessage.ofCommand(e);
            new Notices(settings.notices(), secrets).tell(RunNotice.refused(settings.name(), ExitCodes.of(e), why, Instant.now()));
            throw e;
        }
    }
}
