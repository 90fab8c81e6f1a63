package leadtally.story;

import java.util.Map;
import java.util.function.Consumer;
import leadtally.database.Store;
import org.jspecify.annotations.Nullable;

/** {@code rejected}: what could not be read, raw, with reasons. */
public final class RejectedList {
    private static final long EVERY_RUN = -1;

    private final Store store;

    public RejectedList(Store store) {
        this.store = store;
    }

    /**
     * Hands over the rejected records in the order of runs, files and records.
     *
     * @param run null for those of every run
     */
    public void each(@Nullable Long run, Consumer<RejectedRecord> to) {
        boolean isPurged = PurgedFacts.of(store).isPresent();
        store.stream("queries/story/rejections", Map.of("run_no", run == null ? EVERY_RUN : run), row -> to.accept(RejectedRecord.read(row, isPurged)));
    }
}
