package leadtally.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import leadtally.database.FailureMessage;
import leadtally.database.Store;
import leadtally.job.notice.Notices;
import leadtally.job.notice.RunNotice;
import leadtally.job.notice.RunNotice.SourceCounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.util.FileSystemUtils;

/** How a run ends: its exit code, its row in the history, what is said on the console, in the log, and to the outside. */
final class RunEnd {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnd.class);

    private final Store store;
    private final Run run;
    private final NightReport report;
    private final StageTimes stages;
    private final Notices notices;
    private final Stop stop;
    private final PrintStream out;
    private final boolean quiet;

    RunEnd(Store store, Run run, NightReport report, StageTimes stages, Notices notices, Stop stop, PrintStream out, boolean quiet) {
        this.store = store;
        this.run = run;
        this.report = report;
        this.stages = stages;
        this.notices = notices;
        this.stop = stop;
        this.out = out;
        this.quiet = quiet;
    }

    int of(JobExecution execution) throws Exception {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return published();
        }
        Throwable cause = cause(execution);
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof TieOutFailed tieOut) {
                return tieOutFailed(tieOut);
            }
        }
        return failed(cause);
    }

    /** Of the steps' failures, which come in no order, one that is not merely a step's over what its buckets failed by. */
    private static Throwable cause(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        return failures.stream().filter(failure -> !(failure instanceof JobExecutionException)).findFirst()
                .or(() -> failures.stream().findFirst())
                .orElseGet(() -> new IllegalStateException("the run ended " + execution.getStatus()));
    }

    private int published() throws Exception {
        if (!report.isWritten()) {
            // It died after publishing, before its end was recorded: written again, nothing differs, and the code is known.
            report.write().execute();
        }
        int code = report.exitCode();
        Instant ended = Instant.now();
        new RunHistory(store).end(run.number(), RunStatus.PUBLISHED, code, ended, report.message());
        tidy();
        List<String> quietDays = quietDays();
        if (!quiet) {
            print();
            quietDays.forEach(day -> out.println(QuietDays.sentence(day)));
        }
        RunNotice notice = notice(RunStatus.PUBLISHED, code, report.message(), ended, quietDays);
        if (quiet && code != ExitCodes.PUBLISHED) {
            report.alarms().forEach(this::complain);
            complain(notice.line());
        }
        tell(notice);
        return code;
    }

    /** What is published is no failure because its figures could not be asked for once more. */
    private void print() {
        try {
            report.print(out);
        } catch (RuntimeException e) {
            LOG.warn("the figures of run {} could not be printed, they are in its editions: {}", run.number(), FailureMessage.of(e));
        }
    }

    /** What is published is no failure because nobody can be told of a day without work. */
    private List<String> quietDays() {
        try {
            return QuietDays.of(store, run);
        } catch (RuntimeException e) {
            LOG.warn("whether days of run {} were without work could not be asked: {}", run.number(), FailureMessage.of(e));
            return List.of();
        }
    }

    /** What a published run leaves is of no more use; if it cannot be removed, that is no failure of the night. */
    private void tidy() {
        try {
            new RunHistory(store).forgetWork(run.number());
            FileSystemUtils.deleteRecursively(run.work());
        } catch (IOException | RuntimeException e) {
            LOG.warn("what run {} left in {} or the store could not be removed: {}", run.number(), run.work(), FailureMessage.of(e));
        }
    }

    private int tieOutFailed(TieOutFailed tieOut) {
        Instant ended = Instant.now();
        String message = tieOut.getMessage() + new HalfDoneRuns(store).hint(run.number());
        new RunHistory(store).end(run.number(), RunStatus.TIE_OUT_FAILED, ExitCodes.TIE_OUT_FAILED, ended, message);
        tidy();
        complain(message);
        tell(notice(RunStatus.TIE_OUT_FAILED, ExitCodes.TIE_OUT_FAILED, message, ended, List.of()));
        return ExitCodes.TIE_OUT_FAILED;
    }

    int failed(Throwable cause) {
        if (stop.asked()) {
            complain("run " + run.number() + " was stopped. " + sofar() + " The same command resumes the run.");
            stopped();
            return stop.code();
        }
        String message = FailureMessage.of(cause) + FullDisk.hint(run.settings(), run.folder());
        complain("run " + run.number() + " failed: " + message);
        complain(sofar() + " The same command resumes the run.");
        if (System.getenv("LEADTALLY_DEBUG") != null) {
            cause.printStackTrace();
        }
        Instant ended = Instant.now();
        record(RunStatus.FAILED, ExitCodes.FAILED, ended, message);
        tell(notice(RunStatus.FAILED, ExitCodes.FAILED, message, ended, List.of()));
        return ExitCodes.FAILED;
    }

    private String sofar() {
        if (report.isPublishing()) {
            return "Its editions, or some of them, are in place, but publishing is not done.";
        }
        return report.published().isEmpty() ? "Nothing was published." : "Its editions are published; what comes after them is not done.";
    }

    void stopped() {
        record(RunStatus.STOPPED, stop.code(), Instant.now(), "stopped by a signal");
    }

    /** A store that is lost cannot be told; the next start finds the run unfinished all the same. */
    private void record(RunStatus status, int code, Instant ended, String message) {
        try {
            new RunHistory(store).end(run.number(), status, code, ended, message);
        } catch (RuntimeException e) {
            LOG.warn("the end of run {} could not be recorded: {}", run.number(), FailureMessage.of(e));
        }
    }

    private void complain(String text) {
        Complaint.of(run, text);
    }

    private void tell(RunNotice notice) {
        notice.sources().forEach((source, counts) -> LOG.atInfo().addKeyValue("run", run.number()).addKeyValue("source", source)
                .addKeyValue("files", counts.files()).addKeyValue("records", counts.records()).addKeyValue("new", counts.facts())
                .addKeyValue("versions", counts.versions()).addKeyValue("duplicates", counts.duplicates()).addKeyValue("rejected", counts.rejected())
                .log("source taken in"));
        LOG.atInfo().addKeyValue("run", run.number()).addKeyValue("status", notice.status().word()).addKeyValue("exit_code", notice.exitCode()).log(notice.line());
        if (!quiet) {
            out.println(notice.line());
        }
        notices.tell(notice);
    }

    private RunNotice notice(RunStatus status, int code, String message, Instant ended, List<String> quietDays) {
        boolean isWritten = report.isWritten() && code != ExitCodes.FAILED;
        return new RunNotice(
                run.jobName(), run.number(), run.period().folder(), run.asOf(), status, code, message, run.startedAt(), ended, stages.durations(),
                orElse(Map.of(), this::sources), isWritten ? report.figures() : null, report.published().stream().map(Path::toString).toList(),
                status == RunStatus.PUBLISHED ? report.warnings() : List.of(), quietDays, orElse(null, this::lastSuccess));
    }

    /** What is told beside the figures may be lost with the store. */
    private static <T extends @Nullable Object> T orElse(T otherwise, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (RuntimeException e) {
            LOG.debug("the store cannot be asked any more", e);
            return otherwise;
        }
    }

    private Map<String, SourceCounts> sources() {
        Map<String, SourceCounts> bySource = new TreeMap<>();
        store.query("queries/job/inputs_of_run", Map.of("run_no", run.number()), (row, i) -> bySource.merge(
                row.getString("source"),
                new SourceCounts(1, row.getLong("records"), row.getLong("new_facts"), row.getLong("new_versions"), row.getLong("duplicates"), row.getLong("rejected")),
                SourceCounts::plus));
        return bySource;
    }

    private @Nullable Instant lastSuccess() {
        return new RunHistory(store).all().stream()
                .filter(row -> row.status() == RunStatus.PUBLISHED && row.jobName().equals(run.jobName()) && row.endedAt() != null)
                .map(RunHistory.Row::endedAt).max(Comparator.naturalOrder()).orElse(null);
    }
}
