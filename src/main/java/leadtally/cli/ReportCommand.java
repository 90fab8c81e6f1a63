package leadtally.cli;

import java.nio.file.Path;
import java.util.List;
import leadtally.database.Store;
import leadtally.job.ReportRunner;
import leadtally.job.Settings;
import leadtally.job.UsageFault;
import leadtally.lead.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadtally report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Reports for any period from what is stored; nothing is taken in or judged again.")
final class ReportCommand implements Checked<ReportCommand.Asked> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Mixin
    PeriodOptions period = new PeriodOptions();

    record Asked(Period period, StoreOptions.Keyed settings) {}

    @Override
    public @Nullable Asked read(AllFaults faults) {
        Period asked = faults.of(this::asked);
        StoreOptions.Keyed keyed = options.keyed(faults);
        return asked == null || keyed == null ? null : new Asked(asked, keyed);
    }

    private Period asked() {
        Period asked = period.period();
        if (asked == null) {
            throw UsageFault.of("report needs a period: give --from D --to D, or --date D");
        }
        return asked;
    }

    @Override
    public int run(Asked given) {
        Period asked = given.period();
        Settings settings = given.settings().settings();
        try (Store store = StoreOptions.openToRead(settings)) {
            List<Path> published = new ReportRunner(store, settings, Path.of("").toAbsolutePath(), given.settings().key()).report(asked);
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
