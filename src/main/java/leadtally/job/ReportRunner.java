package leadtally.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import leadtally.check.RunChecks;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.lead.Period;
import leadtally.report.EditionRequest;
import leadtally.report.EditionWriter;
import leadtally.report.Editions;
import leadtally.report.ReadBackException;
import leadtally.report.Sameness;
import leadtally.report.TieOutRow;
import leadtally.report.WrittenEdition;

/** {@code leadtally report}: publishes like a run, from what is stored, as of the last judgement (rule 8.4). */
public final class ReportRunner {
    private final Store store;
    private final Settings settings;
    private final Path folder;
    private final byte[] phoneKey;

    public ReportRunner(Store store, Settings settings, Path folder, byte[] phoneKey) {
        this.store = store;
        this.settings = settings;
        this.folder = folder;
        this.phoneKey = phoneKey;
    }

    /**
     * The editions published, none if every CSV equals that of the newest one.
     *
     * @throws TieOutFailed if what is stored of the period does not tie out; nothing is published
     * @throws UsageFault if some of what is stored is still to be judged
     */
    public List<Path> report(Period period) {
        try (RunLock lock = RunLock.take(store)) {
            if (new Migrations(store).pending() > 0) {
                throw UsageFault.of("the store has no runs of this version yet; start leadtally run first");
            }
            new PurgedDays(store, settings.days()).refuse(period);
            refuseUnjudged();
            RunHistory.Row last = new RunHistory(store).lastJudged()
                    .orElseThrow(() -> UsageFault.of("the store has no judged run yet; start leadtally run first"));
            Run run = new Run(last.number(), settings.name(), period, last.asOf(), last.startedAt(), false, List.of(), false, folder, settings);
            Editions editions = new Editions(store, run.output());
            editions.finishPublishing(Instant.now());
            List<String> missing = new PublishPlan(store, run).awaited(period).sentences();
            EditionRequest request = new EditionRequests(store, settings, phoneKey).of(period, last.asOf(), null, null, RunChecks.NONE, missing, Sameness.FILES);
            List<Path> published = editions.publish(List.of(write(editions, run, request)), period, null, last.asOf(), Instant.now());
            editions.replaceOverall(request);
            return published;
        }
    }

    /** A report judges nothing (rule 8.3): what no run has judged yet would be in none of its figures, or in some. */
    private void refuseUnjudged() {
        new HalfDoneRuns(store).refuse();
        if (new PendingWork(store).hasRetried()) {
            throw UsageFault.of("records were taken in again since the last run, and the next run judges them; start leadtally run first");
        }
    }

    /** What does not tie out is kept in the folder of the run that judged it last. */
    private WrittenEdition write(Editions editions, Run judged, EditionRequest request) {
        Period period = request.period();
        TieOutGate gate = TieOutGate.of(judged, period);
        if (!request.tieOut().stream().allMatch(TieOutRow::ok)) {
            gate.pass("report of " + period.folder(), new EditionRequests(store, settings, phoneKey).checks(period));
        }
        try {
            return EditionWriter.write(store, request, editions.hiddenFolder(period));
        } catch (ReadBackException e) {
            editions.discard(List.of(period));
            throw gate.stopped("report of " + period.folder(), e);
        }
    }
}
