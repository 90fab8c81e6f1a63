package leadtally.job;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadtally.database.SideBySide;
import leadtally.database.Store;
import leadtally.job.step.NightStep;
import leadtally.lead.Counted;
import leadtally.lead.Period;
import leadtally.reconcile.step.FirstLoad;
import leadtally.report.EditionCounts;
import leadtally.report.EditionRequest;
import leadtally.report.EditionWriter;
import leadtally.report.Editions;
import leadtally.report.OverallFiles;
import leadtally.report.ReadBackException;
import leadtally.report.Sameness;
import leadtally.report.TieOutRow;
import leadtally.report.WrittenEdition;
import leadtally.report.restatement.TouchedSince;
import org.jspecify.annotations.Nullable;

/** The end of the night: its editions, written, then published; and what the run ends with. */
final class NightReport {
    private final Store store;
    private final Run run;
    private final NightFigures figures;
    private final PublishPlan plan;
    private final Progress progress;
    private final EditionRequests requests;
    private final RunHistory history;
    private final TouchedSince touched = new TouchedSince();
    private final Map<Period, Awaited> awaited = new LinkedHashMap<>();
    private List<WrittenEdition> written = List.of();
    /** A sentence for each threshold that an edition written crosses. */
    private List<String> crossed = List.of();
    /** Folders of what the run publishes, also by a process before this one, below the output: {@code 2026-11-03/edition-1}. */
    private List<String> published = List.of();
    private @Nullable EditionRequest asked;

    NightReport(Store store, Run run, byte[] phoneKey, NightFigures figures, PublishPlan plan, Progress progress) {
        this.store = store;
        this.run = run;
        this.figures = figures;
        this.plan = plan;
        this.progress = progress;
        this.requests = new EditionRequests(store, run.settings(), phoneKey);
        this.history = new RunHistory(store);
    }

    NightStep write() {
        return () -> {
            Editions editions = new Editions(store, run.output());
            editions.finishPublishing(Instant.now());
            published = history.editionsOf(run.number());
            OverallFiles overall = editions.overall();
            writeAll(editions, overall);
            editions.publish(written, run.period(), run.number(), run.asOf(), Instant.now());
            published = history.editionsOf(run.number());
            overall.replace(Objects.requireNonNull(asked));
            new FirstLoad(store).settle();
            return 0;
        };
    }

    /** Writes the editions and, beside them, what is open of all other days. */
    private void writeAll(Editions editions, OverallFiles overall) {
        List<Period> periods = plan.periods();
        Set<LocalDate> days = periods.stream().filter(Period::isOneDay).map(Period::from).collect(Collectors.toSet());
        try {
            SideBySide.all(() -> writeEditions(editions, periods, EditionWriter.AT_ONCE), () -> overall.writeOpen(run.asOf(), requests.phones(), days));
            overall.takeOver(written.stream().filter(edition -> edition.period().isOneDay()).toList());
        } catch (RuntimeException e) {
            overall.discard();
            throw e;
        }
    }

    /** Writes what is to be published, several editions at once; they are published in the order of their days all the same. */
    private void writeEditions(Editions editions, List<Period> periods, int atOnce) {
        progress.begin("report", periods.size(), "edition");
        awaited.clear();
        periods.forEach(period -> awaited.put(period, plan.awaited(period)));
        try {
            int threads = Math.min(atOnce, periods.size());
            written = SideBySide.each(periods, threads, period -> write(editions, period, atOnce / threads));
        } catch (TieOutFailed e) {
            editions.discard(periods);
            throw e;
        }
        ThresholdCheck thresholds = new ThresholdCheck(store, run);
        crossed = written.stream().filter(edition -> edition.period().isOneDay() && judged(edition.period()))
                .flatMap(edition -> thresholds.crossed(edition).stream()).toList();
    }

    /** All of it but publishing: says which editions there would be. */
    void dryRun(PrintStream out, boolean quiet) {
        // One transaction, which only its own thread sees.
        writeEditions(new Editions(store, run.output()), plan.periods(), 1);
        if (!quiet) {
            new WouldPublish(out).print(written, alarms());
        } else if (exitCode() != ExitCodes.PUBLISHED) {
            alarms().forEach(alarm -> Complaint.of(run, alarm));
        }
    }

    private WrittenEdition write(Editions editions, Period period, int threads) {
        EditionRequest request = request(period);
        try {
            WrittenEdition edition = EditionWriter.write(store, request, editions.hiddenFolder(period), touched, threads);
            progress.step();
            return edition;
        } catch (ReadBackException e) {
            throw TieOutGate.of(run, period).stopped(named(period), e);
        }
    }

    /** One at a time: the events of a period that is not the run's are counted anew, into one table for all. */
    private synchronized EditionRequest request(Period period) {
        Awaited missing = awaited.getOrDefault(period, Awaited.NOTHING);
        Long askedRun = period.equals(run.period()) ? run.number() : null;
        EditionRequest request = requests.of(period, run.asOf(), run.number(), askedRun, figures.checked(), missing.sentences(), Sameness.FIGURES);
        if (!request.tieOut().stream().allMatch(TieOutRow::ok)) {
            // Asked again for the rows behind the sides.
            TieOutGate.of(run, period).pass(named(period), requests.checks(period));
        }
        if (period.equals(run.period())) {
            asked = request;
        }
        return request;
    }

    /** Whether a failure came in the midst of publishing: editions have their names, and no row says so yet. */
    boolean isPublishing() {
        Editions editions = new Editions(store, run.output());
        return published.isEmpty() && written.stream().anyMatch(editions::isInPlace);
    }

    private String named(Period period) {
        return "run " + run.number() + ", " + period.folder() + ",";
    }

    /** Whether this process has written the run's editions; a resumed run whose steps were all complete has not. */
    boolean isWritten() {
        return asked != null;
    }

    /** 3 wins over 2; the standing edition of an asked day counts like a new one, so that a repeat returns the same. */
    int exitCode() {
        if (awaited.entrySet().stream().anyMatch(e -> judged(e.getKey()) && !e.getValue().expected().isEmpty())) {
            return ExitCodes.SOURCE_MISSING;
        }
        return crossed.isEmpty() ? ExitCodes.PUBLISHED : ExitCodes.THRESHOLD_CROSSED;
    }

    private boolean judged(Period period) {
        boolean changed = written.stream().anyMatch(edition -> edition.period().equals(period) && !edition.unchanged());
        return changed || isPublished(period) || period.equals(run.period()) || period.isOneDay() && run.period().contains(period.from());
    }

    /** Whether the run published the period before this process wrote it again. */
    private boolean isPublished(Period period) {
        return published.stream().anyMatch(folder -> folder.startsWith(period.folder() + "/"));
    }

    /** The figures of the asked period. */
    EditionCounts figures() {
        return edition().counts();
    }

    private WrittenEdition edition() {
        return written.stream().filter(one -> one.period().equals(run.period())).findFirst().orElseThrow();
    }

    /** The folders published. */
    List<Path> published() {
        return published.stream().map(run.output()::resolve).toList();
    }

    /** Why what the run published, or was asked for, awaits more than deadlines: each sentence once, though it may be true of a day and of the range. */
    private List<String> missing() {
        return awaited.entrySet().stream().filter(e -> judged(e.getKey())).flatMap(e -> e.getValue().sentences().stream()).distinct().toList();
    }

    /** The same as consoles say it: what must be read even where nothing else is printed. */
    List<String> alarms() {
        return Stream.concat(missing().stream().map(RunSummary::missing), crossed.stream().map(RunSummary::crossed)).toList();
    }

    /** What makes the code another one than 0: missing sources, thresholds crossed. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(missing());
        warnings.addAll(crossed);
        return warnings;
    }

    String message() {
        return published.isEmpty() ? "nothing changed" : Counted.of(published.size(), "edition");
    }

    void print(PrintStream out) {
        new RunSummary(store, run, out).print(edition(), missing(), crossed, published(), Objects.requireNonNull(asked).tieOut());
    }
}
