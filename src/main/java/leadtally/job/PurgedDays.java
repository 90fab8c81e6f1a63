package leadtally.job;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.lead.Period;

/** Days whose facts were purged: their editions stand, and nothing makes them again. */
final class PurgedDays {
    private final Store store;

    PurgedDays(Store store) {
        this.store = store;
    }

    /** The first day that is not purged; empty if none ever was. */
    Optional<LocalDate> horizon() {
        return store.query("queries/purge/horizon", Map.of(), (row, i) -> Optional.ofNullable(Columns.dayOrNull(row, "before_day"))).get(0);
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
        store.update("queries/purge/forget_touched_days", Map.of("run_no", runNo));
    }
}
