package leadtally.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.lead.Period;
import leadtally.report.EditionWriter;
import leadtally.report.Editions;
import leadtally.report.Sameness;
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

    /** The editions published, none if every CSV equals that of the newest one. */
    public List<Path> report(Period period) {
        try (RunLock lock = RunLock.take(store)) {
            if (new Migrations(store).pending() > 0) {
                throw UsageFault.of("the store has no runs of this version yet; start leadtally run first");
            }
            RunHistory.Row last = new RunHistory(store).lastJudged()
                    .orElseThrow(() -> UsageFault.of("the store has no judged run yet; start leadtally run first"));
            Run run = new Run(last.number(), settings.name(), period, last.asOf(), last.startedAt(), false, folder, settings);
            Editions editions = new Editions(store, run.output());
            editions.finishPublishing(Instant.now());
            List<String> missing = new PublishPlan(store, run).missingSources(period);
            WrittenEdition written = EditionWriter.write(
                    store, new EditionRequests(store, settings, phoneKey).of(period, last.asOf(), null, missing, Sameness.FILES),
                    editions.hiddenFolder(period));
            return editions.publish(List.of(written), period, null, last.asOf(), Instant.now());
        }
    }
}
