package leadtally.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.job.RunHistory;
import leadtally.job.RunLock;
import leadtally.lead.CanonicalTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadtally runs}. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "History: period, as-of, status, exit code, records, duration, editions.")
final class RunsCommand implements Callable<Integer> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Override
    public Integer call() {
        try (Store store = StoreOptions.open(options.settings())) {
            RunLock.reach(store);
            if (new Migrations(store).pending() > 0) {
                System.out.println("no runs yet");
                return 0;
            }
            List<RunHistory.Row> runs = new RunHistory(store).all();
            if (runs.isEmpty()) {
                System.out.println("no runs yet");
            } else {
                System.out.printf(Locale.ROOT, "%5s  %-12s %-21s  %-24s  %-14s %4s %8s  %s%n", "run", "job", "period", "as of", "status", "exit", "seconds", "editions");
                runs.forEach(run -> print(store, run));
            }
        }
        return 0;
    }

    private static void print(Store store, RunHistory.Row run) {
        String seconds = run.endedAt() == null ? "" : Long.toString(Duration.between(run.startedAt(), run.endedAt()).toSeconds());
        System.out.printf(
                Locale.ROOT, "%5d  %-12s %-21s  %-24s  %-14s %4s %8s  %s%n", run.number(), run.jobName(), run.period().folder(),
                CanonicalTime.millis(run.asOf()), run.status(), run.exitCode() == null ? "" : run.exitCode(), seconds,
                String.join(" ", new RunHistory(store).editionsOf(run.number())));
    }
}
