package leadtally.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.Counted;

/**
 * {@code leadtally purge}: removes old facts and what runs left of their work. Kept are the register and its source events, open and accepted discrepancies and their facts, editions, and of each submission
 * identity, phone and last outcome, with the events that gave it that outcome: so later facts of the same phone are judged as if nothing were gone. Of each removed event its key stays, so that
 * it is no new one when it is delivered again. To be called while the run lock is held.
 */
public final class Purge {
    /** The longest window of a rule that looks back from one day to others (rule 6, FEED_SILENT: 14 days), and the day of the time zone. */
    private static final Duration WINDOWS = Duration.ofDays(15);
    private static final Duration SLICE = Duration.ofDays(7);

    /** Before all times that are read. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final int YEARS_KEPT = 5;
    /** A run number that none has yet: all runs are before it. */
    private static final long EVERY_RUN = Long.MAX_VALUE;

    private final Store store;
    private final Settings settings;
    private final LocalDate before;
    private final Instant start;
    private final Progress progress;

    /** @param before the first day that is kept whole */
    public Purge(Store store, Settings settings, LocalDate before, Progress progress) {
        this.store = store;
        this.settings = settings;
        this.before = before;
        this.progress = progress;
        this.start = settings.days().start(before);
    }

    /** How much is, or would be, removed of each kind, and how much stays. */
    public record Figures(Map<String, Long> removed, Map<String, Long> kept) {}

    /**
     * @param force whether days that are less than five years old may go
     * @throws UsageFault if the days may not be purged, or not yet
     */
    public void check(Instant now, boolean force) {
        BusinessDays days = settings.days();
        Instant asOf = new RunHistory(store).lastPublishedAsOf().filter(last -> last.isBefore(now)).orElse(now);
        LocalDate firstOfLookback = days.of(asOf.minus(settings.lookback()));
        if (before.isAfter(firstOfLookback)) {
            throw UsageFault.of("--before " + before + ": days from " + firstOfLookback + " on are inside the look-back of " + Counted.of(settings.lookback().toDays(), "day")
                    + "; give that day or an earlier one");
        }
        LocalDate young = days.of(now).minusYears(YEARS_KEPT);
        if (before.isAfter(young) && !force) {
            throw UsageFault.of("--before " + before + ": days from " + young + " on are less than " + YEARS_KEPT
                    + " years old; give that day or an earlier one, or --force if nobody has to keep them");
        }
        store.query("queries/purge/unfinished", Map.of(), (row, i) -> row.getLong("runs") + row.getLong("pending")).stream().filter(left -> left > 0).findFirst()
                .ifPresent(left -> {
                    throw UsageFault.of("something is still to be judged or resumed; start leadtally run first, then purge");
                });
    }

    /** Counts what {@link #remove} would remove, by doing so and taking it back; events, which are most of it, are only marked. */
    public Figures count() {
        Map<String, Long> removed = new LinkedHashMap<>();
        try {
            store.inTransaction(() -> {
                removeAll(removed, "count", this::markEvents);
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            // counted
        }
        return new Figures(removed, kept());
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super(null, null, false, false);
        }
    }

    /** Removes it, a week of events a transaction; interrupted, the same again goes on. */
    public Figures remove(Instant now) {
        Map<String, Long> removed = new LinkedHashMap<>();
        store.update("queries/purge/begin", Map.of("before_day", before, "before", Objects.requireNonNull(Store.at(start)), "purged_at", Objects.requireNonNull(Store.at(now))));
        removeAll(removed, "remove", this::removeEvents);
        return new Figures(removed, kept());
    }

    /** @param events what is done with those of a stretch of time that go; returns how many they are */
    private void removeAll(Map<String, Long> removed, String stage, ToLongFunction<Map<String, Object>> events) {
        List<Map<String, Object>> slices = slices();
        long gone = 0;
        progress.begin(stage, slices.size(), "week");
        try {
            for (Map<String, Object> slice : slices) {
                gone += store.inTransaction(() -> events.applyAsLong(slice));
                progress.step();
            }
        } finally {
            progress.end();
        }
        removed.put("events", gone);
        Map<String, Object> earlier = Map.of("before", Objects.requireNonNull(Store.at(start)), "before_day", before);
        for (String name : List.of(
                "deliveries", "submission_contents", "answer_contents", "rejections", "discrepancies", "notes", "touched_groups", "tallies", "pull_pages")) {
            removed.put(name, (long) store.update("queries/purge/" + name, earlier));
        }
        removed.put("batch_rows", new RunHistory(store).forgetWork(EVERY_RUN));
    }

    /** Weeks with events: the oldest may be of a time that nobody meant, ages before the next. */
    private List<Map<String, Object>> slices() {
        List<Map<String, Object>> slices = new ArrayList<>();
        Optional<Instant> next = firstFrom(FIRST);
        while (next.isPresent()) {
            Instant from = next.get();
            Instant to = from.plus(SLICE).isBefore(start) ? from.plus(SLICE) : start;
            slices.add(slice(settings.days(), from, to));
            next = firstFrom(to);
        }
        return slices;
    }

    private Optional<Instant> firstFrom(Instant from) {
        return store.query("queries/purge/next_event", Map.of("starts_at", Objects.requireNonNull(Store.at(from)), "before", Objects.requireNonNull(Store.at(start))),
                (row, i) -> Columns.instant(row, "event_time")).stream().findFirst();
    }

    private Map<String, Object> slice(BusinessDays days, Instant from, Instant to) {
        return Map.of(
                "starts_at", Objects.requireNonNull(Store.at(from)), "ends_at", Objects.requireNonNull(Store.at(to)),
                "before", Objects.requireNonNull(Store.at(start)), "reach", Objects.requireNonNull(Store.at(start.minus(WINDOWS))),
                "from_day", days.of(from).minusDays(1), "to_day", days.of(to).plusDays(1));
    }

    private long markEvents(Map<String, Object> slice) {
        return store.update("queries/purge/mark_events", slice);
    }

    private long removeEvents(Map<String, Object> slice) {
        markEvents(slice);
        store.update("queries/purge/judged_events", slice);
        store.update("queries/purge/event_contents", slice);
        store.update("queries/purge/redeliveries", slice);
        return store.update("queries/purge/events", slice);
    }

    private Map<String, Long> kept() {
        return store.query("queries/purge/kept", Map.of("before_day", before), (row, i) -> {
            Map<String, Long> kept = new LinkedHashMap<>();
            for (String name : List.of("submissions", "register", "discrepancies", "editions")) {
                kept.put(name, row.getLong(name));
            }
            return kept;
        }).get(0);
    }
}
