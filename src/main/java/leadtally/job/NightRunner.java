package leadtally.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import leadtally.database.FailureMessage;
import leadtally.database.H2Urls;
import leadtally.database.Holder;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.database.UnusableStore;
import leadtally.job.notice.Notices;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Period;
import leadtally.pull.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;

/** {@code leadtally run}: lock, migrate, resume what is unfinished, then do its own; the exit code. */
public final class NightRunner {
    private static final Logger LOG = LoggerFactory.getLogger(NightRunner.class);

    private final Settings settings;
    private final Path folder;
    private final byte[] phoneKey;
    private final PrintStream out;
    private final boolean terminal;
    private final boolean quiet;
    private final Secrets secrets;
    private Stop stop = new Stop();
    private Workers.Hiring hiring = ThreadWorkers::new;

    /**
     * @param folder where the command was started
     * @param phoneKey key of phone tokens and ids
     */
    public NightRunner(Settings settings, Path folder, byte[] phoneKey, PrintStream out, boolean terminal, boolean quiet) {
        this(settings, folder, phoneKey, out, terminal, quiet, new Secrets(System.getenv()));
    }

    /**
     * @param secrets of the sources that are pulled, and URLs of those who are told
     */
    public NightRunner(Settings settings, Path folder, byte[] phoneKey, PrintStream out, boolean terminal, boolean quiet, Secrets secrets) {
        this.settings = settings;
        this.folder = folder;
        this.phoneKey = phoneKey;
        this.out = out;
        this.terminal = terminal;
        this.quiet = quiet;
        this.secrets = secrets;
    }

    /** Has signals stop the run. */
    public NightRunner heeding(Stop signals) {
        stop = signals;
        return this;
    }

    /** Has others than the threads of this process do the work of buckets. */
    public NightRunner employing(Workers.Hiring workers) {
        hiring = workers;
        return this;
    }

    /**
     * Runs the night.
     *
     * @return the exit code
     */
    public int run(Store store, RunRequest request) {
        Period period = request.period();
        Instant asOf = request.asOf();
        try (RunLock lock = RunLock.take(store)) {
            migrate(store);
            lock.sign();
            new StoredVendors(store).refuse(settings);
            new PublishedKey(store).fault(phoneKey).ifPresent(LOG::warn);
            RunHistory history = new RunHistory(store);
            int code = ExitCodes.PUBLISHED;
            Optional<RunHistory.Row> unfinished = history.unfinished(settings.name());
            if (unfinished.isPresent()) {
                RunHistory.Row row = unfinished.get();
                if (isBehind(history, row.asOf())) {
                    history.end(row.number(), RunStatus.ABANDONED, ExitCodes.FAILED, Instant.now(), "a later as-of was published meanwhile; its facts are judged by the next run");
                } else {
                    say("resuming run " + row.number() + " of " + row.period().folder() + ", as of " + CanonicalTime.millis(row.asOf()));
                    code = execute(store, lock, resumed(store, row));
                    boolean given = period != null || asOf != null;
                    boolean same = (period == null || period.equals(row.period())) && (asOf == null || asOf.equals(row.asOf()));
                    if (code == ExitCodes.FAILED || stop.asked() || (given && same)) {
                        return code;
                    }
                }
            }
            return ExitCodes.graver(code, execute(store, lock, begin(store, history, request)));
        }
    }

    private void say(String line) {
        if (!quiet) {
            out.println(line);
        }
    }

    private void migrate(Store store) {
        try {
            new Migrations(store).migrate();
        } catch (UnusableStore e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException("the store could not be made ready: " + FailureMessage.of(e) + FullDisk.hint(settings, folder) + readOnly()
                    + "; the same command tries again", e);
        }
    }

    private String readOnly() {
        Path file = H2Urls.unwritableFile(settings.database(), folder);
        return file == null ? "" : " (" + file + " cannot be written; give this user the right to)";
    }

    private static boolean isBehind(RunHistory history, Instant asOf) {
        return history.lastPublishedAsOf().filter(published -> asOf.isBefore(published)).isPresent();
    }

    private Run begin(Store store, RunHistory history, RunRequest request) {
        Instant now = CanonicalTime.cut(Instant.now());
        Instant asOf = request.asOfOr(now);
        if (isBehind(history, asOf)) {
            throw UsageFault.of("--as-of " + CanonicalTime.millis(asOf) + " is before the last published one, "
                    + CanonicalTime.millis(history.lastPublishedAsOf().orElseThrow()) + "; give a later one");
        }
        return Run.begin(store, request, settings, now, folder, Holder.self().where());
    }

    private Run resumed(Store store, RunHistory.Row row) {
        boolean everything = new JudgeAgain(store).ifChanged(row, settings.judgingHash());
        return new Run(
                row.number(), row.jobName(), row.period(), row.asOf(), row.startedAt(), everything,
                RunRequest.vendors(row.options()), RunRequest.isPulling(row.options()), folder, settings);
    }

    private int execute(Store store, RunLock lock, Run run) {
        lock.heldBy(run.number());
        Progress progress = new Progress(out, terminal, quiet);
        PublishPlan plan = new PublishPlan(store, run);
        NightFigures figures = new NightFigures(store, run, plan);
        NightReport report = new NightReport(store, run, phoneKey, figures, plan, progress);
        StageTimes stages = new StageTimes(run.number());
        RunEnd end = new RunEnd(store, run, report, stages, new Notices(settings.notices(), secrets), stop, out, quiet);
        stop.begin(end::stopped);
        try {
            BatchEngine engine = new BatchEngine(store);
            NightlyJob night = new NightlyJob(engine.repository(), store, run, progress, secrets, stop, stages, hiring.hire(store, run, progress));
            JobExecution execution = engine.run(night.job(figures, report), run.number());
            progress.end();
            return end.of(execution);
        } catch (Exception e) {
            return end.failed(e);
        } finally {
            progress.end();
            stop.end();
        }
    }
}
