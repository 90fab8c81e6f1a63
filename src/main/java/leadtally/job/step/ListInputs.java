package leadtally.job.step;

import java.util.ArrayList;
import java.util.List;
import leadtally.database.Store;
import leadtally.intake.FileListing;
import leadtally.intake.ListedFile;
import leadtally.intake.ListingResult;
import leadtally.intake.Source;
import leadtally.intake.UnknownCounts;
import leadtally.intake.file.Storage;
import leadtally.job.InputFiles;
import leadtally.job.Run;
import leadtally.job.RunHistory;

/** Fixes the run's input before any of it is read (rule 8.6). */
public final class ListInputs implements NightStep {
    private final Store store;
    private final Run run;
    private final Storage storage;

    /**
     * @param storage where the sources' files are looked for
     */
    public ListInputs(Store store, Run run, Storage storage) {
        this.storage = storage;
        this.store = store;
        this.run = run;
    }

    @Override
    public long execute() throws Exception {
        InputFiles inputs = new InputFiles(store);
        UnknownCounts waiting = new UnknownCounts();
        List<ListedFile> files = new ArrayList<>();
        for (Source source : run.sources()) {
            for (Source place : run.places(source)) {
                ListingResult listing = FileListing.list(place, storage, run.settings().intake(), inputs.takenOf(source.name()), run.startedAt());
                files.addAll(listing.files());
                listing.waiting().forEach(record -> waiting.add(record.source(), "waiting", record.path() + ":" + record.line()));
            }
        }
        inputs.list(run.number(), files);
        Buckets.fixOnH2(store, run);
        new RunHistory(store).note(run.number(), waiting.counts());
        return files.size();
    }
}
