package leadtally.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import leadtally.database.Holder;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Period;
import leadtally.pull.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
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

    /**
     * @param folder where the command was started
     * @param phoneKey key of phone tokens and ids
     */
    public NightRunner(Settings settings, Path folder, byte[] phoneKey, PrintStream out, boolean terminal, boolean quiet) {
        this(settings, folder, phoneKey, out, terminal, quiet, new Secrets(System.getenv()));
    }

    /**
     * @param secrets of the sources that are pulled
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

    /**
     * Runs the night.
     *
     * @return the exit code
     */
    public int run(Store store, RunRequest request) {
        Period period = request.period();
        Instant asOf = request.asOf();
        try (RunLock lock = RunLock.take(store)) {
            new Migrations(store).migrate();
            lock.sign();
            RunHistory history = new RunHistory(store);
            int code = ExitCodes.PUBLISHED;
            Optional<RunHistory.Row> unfinished = history.unfinished(settings.name());
            if (unfinished.isPresent()) {
                RunHistory.Row row = unfinished.get();
                if (isBehind(history, row.asOf())) {
                    history.end(row.number(), "abandoned", ExitCodes.FAILED, Instant.now(), "a later as-of was published meanwhile; its facts are judged by the next run");
                } else {
                    out.println("resuming run " + row.number() + " of " + row.period().folder() + ", as of " + CanonicalTime.millis(row.asOf()));
                    code = execute(store, history, lock, resumed(row));
                    boolean given = period != null || asOf != null;
                    boolean same = (period == null || period.equals(row.period())) && (asOf == null || asOf.equals(row.asOf()));
                    if (code == ExitCodes.FAILED || stop.asked() || (given && same)) {
                        return code;
                    }
                }
            }
            return Math.max(code, execute(store, history, lock, begin(store, history, request)));
        }
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

    private Run resumed(RunHistory.Row row) {
        return new Run(
                row.number(), row.jobName(), row.period(), row.asOf(), row.startedAt(), RunRequest.isEverything(row.options()),
                RunRequest.vendors(row.options()), RunRequest.isPulling(row.options()), folder, settings);
    }

    private int execute(Store store, RunHistory history, RunLock lock, Run run) {
        lock.heldBy(run.number());
        stop.begin(() -> stopped(history, run));
        try {
            Progress progress = new Progress(out, terminal, quiet);
            BatchEngine engine = new BatchEngine(store);
            NightReport report = new NightReport(store, run, phoneKey, progress);
            JobExecution execution = engine.run(new NightlyJob(engine.repository(), store, run, progress, secrets, stop).job(report), run.number());
            progress.end();
            return ended(history, run, report, execution);
        } catch (Exception e) {
            return failed(history, run, e);
        } finally {
            stop.end();
        }
    }

    private int ended(RunHistory history, Run run, NightReport report, JobExecution execution) throws Exception {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            if (!report.isWritten()) {
                // It died after publishing, before its end was recorded: written again, nothing differs, and the code is known.
                report.write().execute();
            }
            int code = report.exitCode();
            history.end(run.number(), "published", code, Instant.now(), report.message());
            history.forgetWork(run.number());
            removeFolder(run.work());
            if (!quiet) {
                report.print(out);
            }
            return code;
        }
        Throwable cause = execution.getAllFailureExceptions().stream().findFirst()
                .orElseGet(() -> new IllegalStateException("the run ended " + execution.getStatus()));
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof NightReport.TieOutFailed tieOut) {
                history.end(run.number(), "tie_out_failed", ExitCodes.TIE_OUT_FAILED, Instant.now(), tieOut.getMessage());
                removeFolder(run.work());
                System.err.println("leadtally: " + tieOut.getMessage());
                return ExitCodes.TIE_OUT_FAILED;
            }
        }
        return failed(history, run, cause);
    }

    private int failed(RunHistory history, Run run, Throwable cause) {
        LOG.debug("run {} failed", run.number(), cause);
        if (stop.asked()) {
            System.err.println("leadtally: run " + run.number() + " was stopped. Nothing was published. The same command resumes the run.");
            stopped(history, run);
            return stop.code();
        }
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null || root instanceof FileSystemException
                ? root.getClass().getSimpleName() + " " + root.getMessage()
                : root.getMessage();
        System.err.println("leadtally: run " + run.number() + " failed: " + message);
        System.err.println("Nothing was published. The same command resumes the run.");
        record(history, run, "failed", ExitCodes.FAILED, message);
        return ExitCodes.FAILED;
    }

    private void stopped(RunHistory history, Run run) {
        record(history, run, "stopped", stop.code(), "stopped by a signal");
    }

    /** A store that is lost cannot be told; the next start finds the run unfinished all the same. */
    private static void record(RunHistory history, Run run, String status, int code, String message) {
        try {
            history.end(run.number(), status, code, Instant.now(), message);
        } catch (RuntimeException e) {
            LOG.warn("the end of run {} could not be recorded: {}", run.number(), e.getMessage());
        }
    }

    static void removeFolder(Path work) throws IOException {
        if (Files.exists(work)) {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
