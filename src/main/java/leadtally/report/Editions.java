package leadtally.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import leadtally.database.Store;
import leadtally.lead.Period;
import org.jspecify.annotations.Nullable;

/** The editions below an output folder and their rows in the store: numbering, publishing all of a run together, finishing what was interrupted. */
public final class Editions {
    private final Store store;
    private final Path out;

    public Editions(Store store, Path out) {
        this.store = store;
        this.out = out;
    }

    /** {@code <out>/<period>/.edition-<n>} with the number of the period's next edition; what an interrupted run left there is removed. */
    public Path hiddenFolder(Period period) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * Publishes the editions of one run together: rows {@code publishing}, folders synced and renamed, rows {@code published}, link {@code latest}. Unchanged ones are removed.
     * {@link #finishPublishing} completes an interrupted call.
     *
     * @param asked the period that the command asked for, which {@code latest} names if it is among them
     * @param runNumber null if no run makes them ({@code report})
     * @return the folders published, in the order given
     */
    public List<Path> publish(List<WrittenEdition> written, Period asked, @Nullable Long runNumber, Instant asOf, Instant now) {
        throw new UnsupportedOperationException("follows");
    }

    /** Finishes the renaming of editions whose rows still say {@code publishing}. @return the folders published, none if nothing was left */
    public List<Path> finishPublishing(Instant now) {
        throw new UnsupportedOperationException("follows");
    }

    /** Replaces {@code <out>/open-discrepancies.csv} with all open discrepancies of every day, in one rename. */
    public void replaceOpenDiscrepancies(EditionRequest request) {
        throw new UnsupportedOperationException("follows");
    }
}
