package leadtally.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import leadtally.database.Store;
import leadtally.job.ReportRunner;
import leadtally.job.Settings;
import leadtally.job.UsageFault;
import leadtally.lead.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadtally report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Reports for any period from what is stored; nothing is taken in or judged again.")
final class ReportCommand implements Callable<Integer> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Mixin
    PeriodOptions period = new PeriodOptions();

    @Override
    public Integer call() {
        Period asked = period.period();
        if (asked == null) {
            throw UsageFault.of("report needs a period: give --from D --to D, or --date D");
        }
        byte[] key = StoreOptions.phoneKey();
        Settings settings = options.settings();
        try (Store store = StoreOptions.open(settings)) {
            List<Path> published = new ReportRunner(store, settings, Path.of("").toAbsolutePath(), key).report(asked);
            if (!options.quiet) {
                published.forEach(folder -> System.out.println("published " + folder));
                if (published.isEmpty()) {
                    System.out.println("nothing changed: " + asked.folder() + " stays as it is");
                }
            }
        }
        return 0;
    }
}
