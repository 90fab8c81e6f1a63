package leadtally.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leadtally.database.Store;
import leadtally.job.RunHistory;
import leadtally.job.RunLock;
import leadtally.job.RunStatus;
import leadtally.job.Settings;
import leadtally.lead.CanonicalTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadtally runs}. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "History: period, as-of, status, exit code, duration, records, editions.")
final class RunsCommand implements Checked<Settings> {
    /** The job's name has the room that the longest of them takes. */
    private static final String FORMAT = "%%5s  %%-%ds %%-21s  %%-24s  %%-14s %%4s %%8s %%9s %%9s %%9s %%9s  %%s%%n";
    private static final int LEAST = 12;

    @Mixin
    StoreOptions options = new StoreOptions();

    @Override
    public @Nullable Settings read(AllFaults faults) {
        return options.settings(faults);
    }

    @Override
    public int run(Settings settings) throws IOException {
        try (Store store = StoreOptions.openToRead(settings)) {
            if (options.reaches(store) && !options.quiet) {
                print(store);
            }
        }
        StoreOptions.checkTaken(System.out);
        return 0;
    }

    /** A run that was killed could not say so. */
    private static String status(RunHistory.Row run, boolean atWork) {
        return run.status() == RunStatus.RUNNING && !atWork ? "broken off" : run.status().word();
    }

    private void print(Store store) {
        boolean held = RunLock.isHeld(store);
        List<RunHistory.Row> runs = new RunHistory(store).all();
        // Asked before and after: one that ended or began between is not taken for a broken one.
        boolean atWork = RunLock.isHeld(store) || held;
        if (runs.isEmpty()) {
            System.out.println("no runs yet");
            return;
        }
        String format = String.format(Locale.ROOT, FORMAT, runs.stream().mapToInt(run -> run.jobName().length()).reduce(LEAST, Math::max));
        System.out.printf(Locale.ROOT, format, "run", "job", "period", "as of", "status", "exit", "seconds", "records", "new", "repeated", "rejected", "editions");
        Map<Long, long[]> counts = new HashMap<>();
        store.query("queries/job/run_counts", Map.of(), (row, i) -> counts.put(
                row.getLong("run_no"), new long[] {row.getLong("records"), row.getLong("added"), row.getLong("duplicates"), row.getLong("rejected")}));
        for (RunHistory.Row run : runs) {
            long[] of = counts.getOrDefault(run.number(), new long[4]);
            String seconds = run.endedAt() == null ? "" : Long.toString(Duration.between(run.startedAt(), run.endedAt()).toSeconds());
            System.out.printf(
                    Locale.ROOT, format, run.number(), run.jobName(), run.period().folder(), CanonicalTime.millis(run.asOf()), status(run, atWork),
                    run.exitCode() == null ? "" : run.exitCode(), seconds, of[0], of[1], of[2], of[3], String.join(" ", new RunHistory(store).editionsOf(run.number())));
        }
    }
}
