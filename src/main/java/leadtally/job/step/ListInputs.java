package leadtally.job.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import leadtally.database.SideBySide;
import leadtally.database.Store;
import leadtally.intake.FileListing;
import leadtally.intake.ListedFile;
import leadtally.intake.ListingResult;
import leadtally.intake.Source;
import leadtally.intake.TakenFile;
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

    /** What a source has in one place, and what was taken of it before. */
    private record Place(Source source, List<TakenFile> taken) {}

    @Override
    public long execute() throws Exception {
        InputFiles inputs = new InputFiles(store);
        List<Place> places = new ArrayList<>();
        for (Source source : run.sources()) {
            List<TakenFile> taken = inputs.takenOf(source.name());
            run.places(source).forEach(place -> places.add(new Place(place, taken)));
        }
        UnknownCounts waiting = new UnknownCounts();
        List<ListedFile> files = new ArrayList<>();
        for (ListingResult listing : listings(places)) {
            files.addAll(listing.files());
            listing.waiting().forEach(record -> waiting.add(record.source(), "waiting", record.path() + ":" + record.line()));
        }
        inputs.list(run.number(), files);
        Buckets.fixOnH2(store, run);
        new RunHistory(store).note(run.number(), waiting.counts());
        return files.size();
    }

    /** Side by side: a file's digest is one thread's work. */
    private List<ListingResult> listings(List<Place> places) throws IOException {
        try {
            return SideBySide.each(places, WorkThreads.count(), place -> {
                try {
                    return FileListing.list(place.source(), storage, place.taken(), run.startedAt());
                } catch (IOException e) {
                    throw new UncheckedIOException(e.getMessage(), e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }
}
