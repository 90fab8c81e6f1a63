package leadtally.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import leadtally.database.Store;
import leadtally.job.Retry;
import leadtally.job.RunHistory;
import leadtally.job.Settings;
import leadtally.job.UsageFault;
import leadtally.story.RejectedList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadtally rejected}. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "What could not be read, raw, with reasons and next actions; --retry takes it in again after a fix.")
final class RejectedCommand implements Checked<Settings> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--run", paramLabel = "N", description = "Only what this run could not read.")
    @Nullable Long run;

    @Option(names = "--retry", description = "Read the records again, with the settings and the program of now.")
    boolean retry;

    @Override
    public @Nullable Settings read(AllFaults faults) {
        if (run != null && run < 1) {
            faults.add("--run " + run + ": runs are numbered from 1; leadtally runs lists them");
        }
        return options.settings(faults);
    }

    @Override
    public int run(Settings settings) throws IOException {
        try (Store store = StoreOptions.openToRead(settings)) {
            if (!options.reaches(store)) {
                return 0;
            }
            if (run != null && !new RunHistory(store).has(run)) {
                throw UsageFault.of("--run " + run + ": the store has no such run; leadtally runs lists them");
            }
            if (retry) {
                new Retry(store, settings, Path.of("").toAbsolutePath()).retry(run).forEach(options::say);
            } else {
                AtomicLong records = new AtomicLong();
                new RejectedList(store).each(run, record -> {
                    records.incrementAndGet();
                    record.lines(settings.fullPhones()).forEach(options::say);
                });
                options.say(records + (records.get() == 1 ? " record is rejected" : " records are rejected"));
            }
        }
        StoreOptions.checkTaken(System.out);
        return 0;
    }
}
