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
import leadtally.check.RunChecks;
import leadtally.check.TieOut;
import leadtally.database.SideBySide;
import leadtally.database.Store;
import leadtally.job.step.NightStep;
import leadtally.lead.Period;
import leadtally.reconcile.step.Discrepancies;
import leadtally.reconcile.step.FirstLoad;
import leadtally.reconcile.step.GlobalCauses;
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
import leadtally.summarise.Summaries;
import org.jspecify.annotations.Nullable;

/** The second half of the night: causes over all facts, summaries, tie-out, editions; and what the run ends with. */
final class NightReport {
    private final Store store;
    private final Run run;
    private final Progress progress;
    private final EditionRequests requests;
    private final PublishPlan plan;
    private final TouchedSince touched = new TouchedSince();
    private final Map<Period, Awaited> awaited = new LinkedHashMap<>();
    /** The days whose events this process has counted for the tie-out; none if it resumes behind that. */
    private List<LocalDate> countedEvents = List.of();
    /** What the tie-out has shown to this process; nothing if it resumes behind that. */
    private RunChecks checked = RunChecks.NONE;
    private List<WrittenEdition> written = List.of();
    /** A sentence for each threshold that an edition written crosses. */
    private List<String> crossed = List.of();
    private List<Path> published = List.of();
    private @Nullable EditionRequest asked;

    NightReport(Store store, Run run, byte[] phoneKey, Progress progress) {
        this.store = store;
        this.run = run;
        this.progress = progress;
        this.requests = new EditionRequests(store, run.settings(), phoneKey);
        this.plan = new PublishPlan(store, run);
    }

    /** The tie-out failed: nothing is published (exit 5). */
    static final class TieOutFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TieOutFailed(String message) {
            super(message);
        }
    }

    /** The tie-out counts the stored events meanwhile: it needs nothing that is made from here on. */
    NightStep causes() {
        return () -> {
            countedEvents = SideBySide.beside(() -> new TieOut(store, run.settings().days()).countTouched(run.number()), this::findCauses);
            return 0;
        };
    }

    private void findCauses() {
        takeOverDays();
        new GlobalCauses(store, run.settings().rules()).replace(run.number(), run.asOf());
        new Discrepancies(store).carry(run.number(), run.asOf());
    }

    private void takeOverDays() {
        store.inTransaction(() -> {
            store.update("queries/job/take_over_touched_days", Map.of("run_no", run.number(), "bucket", PendingWork.TAKEN_OVER));
            store.update("queries/job/forget_taken_over_days", Map.of("run_no", run.number()));
            new PurgedDays(store).leaveOut(run.number());
            return 0;
        });
    }

    NightStep summarise() {
        return () -> {
            new PurgedDays(store).leaveOut(run.number());
            new Summaries(store, run.settings().days()).summarise(run.number());
            return 0;
        };
    }

    NightStep check() {
        return () -> {
            RunChecks checks = new TieOut(store, run.settings().days()).ofRun(run.number(), countedEvents, plan.periods());
            TieOutGate.of(run).pass("run " + run.number(), checks.results());
            checked = checks;
            return 0;
        };
    }

    NightStep write() {
        return () -> {
            Editions editions = new Editions(store, run.output());
            editions.finishPublishing(Instant.now());
            OverallFiles overall = editions.overall();
            writeAll(editions, overall);
            published = editions.publish(written, run.period(), run.number(), run.asOf(), Instant.now());
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
    void dryRun(PrintStream out, boolean quiet) throws Exception {
        findCauses();
        summarise().execute();
        check().execute();
        // One transaction, which only its own thread sees.
        writeEditions(new Editions(store, run.output()), plan.periods(), 1);
        if (quiet) {
            return;
        }
        List<String> missing = awaited.values().stream().flatMap(why -> why.sentences().stream()).toList();
        new WouldPublish(out).print(written, missing, crossed);
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
        EditionRequest request = requests.of(period, run.asOf(), run.number(), checked, missing.sentences(), Sameness.FIGURES);
        if (!request.tieOut().stream().allMatch(TieOutRow::ok)) {
            // Asked again for the rows behind the sides.
            TieOutGate.of(run, period).pass(named(period), requests.checks(period));
        }
        if (period.equals(run.period())) {
            asked = request;
        }
        return request;
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
        return changed || period.equals(run.period()) || period.isOneDay() && run.period().contains(period.from());
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
        return published;
    }

    /** What makes the code another one than 0: missing sources, thresholds crossed. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        awaited.values().forEach(one -> warnings.addAll(one.sentences()));
        warnings.addAll(crossed);
        return warnings;
    }

    String message() {
        return published.isEmpty() ? "nothing changed" : published.size() + (published.size() == 1 ? " edition" : " editions");
    }

    void print(PrintStream out) {
        new RunSummary(store, run, out).print(edition(), awaited.getOrDefault(run.period(), Awaited.NOTHING).sentences(), crossed, published, Objects.requireNonNull(asked).tieOut());
    }
}
