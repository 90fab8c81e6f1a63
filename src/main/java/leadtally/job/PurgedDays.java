package leadtally.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.Period;

/** Days whose facts were purged: their editions stand, and nothing makes them again. */
public final class PurgedDays {
    /** Before all days of facts: the first one of year 1 is no time that can be read. */
    private static final LocalDate FIRST_OF_ALL = LocalDate.of(1, 1, 1);

    private final Store store;
    private final BusinessDays days;

    /** @param days of the job's zone as it is now, which need not be that of the purge */
    public PurgedDays(Store store, BusinessDays days) {
        this.store = store;
        this.days = days;
    }

    /** The first day that is not purged, not even in part; empty if none ever was. */
    public Optional<LocalDate> horizon() {
        return store.query("queries/purge/horizon", Map.of(), (row, i) -> Stream.of(
                        Optional.ofNullable(Columns.instantOrNull(row, "before_at")).map(this::firstFrom),
                        Optional.ofNullable(Columns.dayOrNull(row, "before_day_alone")))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())).get(0);
    }

    /** The first day that begins at an instant or after it. */
    private LocalDate firstFrom(Instant start) {
        LocalDate day = days.of(start);
        return days.start(day).isBefore(start) ? day.plusDays(1) : day;
    }

    /** The same, or a day before all others. */
    LocalDate keptFrom() {
        return horizon().orElse(FIRST_OF_ALL);
    }

    /** @throws UsageFault if the period holds a purged day */
    void refuse(Period period) {
        horizon().filter(day -> period.from().isBefore(day)).ifPresent(day -> {
            throw UsageFault.of(period.folder() + ": facts before " + day + " are purged; their editions stay as they are, and a period must begin on "
                    + day + " or later");
        });
    }

    /** Takes purged days out of those that a run makes again. */
    void leaveOut(long runNo) {
        store.update("queries/purge/forget_touched_days", Map.of("run_no", runNo, "kept_from", keptFrom()));
    }
}
