package leadtally.job.step;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import leadtally.database.Store;
import leadtally.intake.Source;
import leadtally.intake.UnknownCounts;
import leadtally.job.Progress;
import leadtally.job.Run;
import leadtally.job.RunHistory;
import leadtally.lead.BusinessDays;
import leadtally.lead.CanonicalTime;
import leadtally.pull.Fetch;
import leadtally.pull.LedgerArchive;
import leadtally.pull.PullLog;
import leadtally.pull.Secrets;
import leadtally.pull.SourcePull;
import leadtally.pull.TablePull;
import leadtally.pull.TableRead;
import leadtally.pull.VendorPull;
import leadtally.pull.Window;

/** Fetches what vendors and tables hold into the archive. A source that cannot be fetched is on record, and the night goes on (rule 8.5). */
public final class PullSources implements NightStep {
    private final Store store;
    private final Run run;
    private final Secrets secrets;
    private final Progress progress;

    public PullSources(Store store, Run run, Secrets secrets, Progress progress) {
        this.store = store;
        this.run = run;
        this.secrets = secrets;
        this.progress = progress;
    }

    @Override
    public long execute() throws Exception {
        long pulled = pull();
        noteOwed();
        LedgerArchive ledgers = new LedgerArchive(store, run.settings().days());
        for (Source source : run.sources()) {
            if (run.settings().fetches().get(source.name()) instanceof VendorPull pull && pull.ledger()) {
                ledgers.read(source, archive());
            }
        }
        return pulled;
    }

    private long pull() throws Exception {
        List<Source> sources = run.sources().stream().filter(source -> run.settings().fetches().containsKey(source.name())).toList();
        if (!run.pulls() || sources.isEmpty()) {
            return 0;
        }
        UnknownCounts said = new UnknownCounts();
        SourcePull pulls = new SourcePull(store, secrets, run.folder(), InstantSource.system());
        TablePull tables = new TablePull(store, secrets, run.folder(), InstantSource.system());
        progress.begin("pull", sources.size(), "source");
        for (Source source : sources) {
            Fetch fetch = run.settings().fetches().get(source.name());
            if (fetch instanceof VendorPull pull) {
                pulls.pull(order(source, pull), sentence -> {
                    said.add(source.name(), "pull", sentence);
                    // At once: a run that is killed now resumes behind what this is about.
                    new RunHistory(store).note(run.number(), said.counts());
                });
            } else if (fetch instanceof TableRead table) {
                tables.pull(run.number(), source, table, period().to(), archive());
            }
            progress.step();
        }
        progress.end();
        return sources.size();
    }

    /** What earlier runs could not fetch and this one was told not to ask for fails nothing in it (rule 8.5), yet a day that looks whole is not. */
    private void noteOwed() {
        PullLog log = new PullLog(store);
        UnknownCounts said = new UnknownCounts();
        for (Source source : run.settings().sources()) {
            boolean asked = run.pulls() && run.sources().contains(source);
            if (!asked && run.settings().fetches().containsKey(source.name())) {
                log.owed(source.name(), "", run.asOf().minus(run.settings().lookback())).forEach(window -> said.add(source.name(), "not asked in this run for what no run could fetch yet,",
                        CanonicalTime.millis(window.from()) + " to " + CanonicalTime.millis(window.to())));
            }
        }
        new RunHistory(store).note(run.number(), said.counts());
    }

    private SourcePull.Order order(Source source, VendorPull pull) {
        return new SourcePull.Order(
                run.number(), source, pull, period(), run.asOf(), run.settings().lookback(), run.settings().days(), run.settings().vendors().get(source.vendor()).zone(), archive());
    }

    private Window period() {
        BusinessDays days = run.settings().days();
        return new Window(days.start(run.period().from()), days.end(run.period().to()));
    }

    private Path archive() {
        return run.folder().resolve(run.settings().archive());
    }
}
