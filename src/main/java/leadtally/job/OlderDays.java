package leadtally.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.intake.UnknownCounts;

/** Days before the look-back that a run changed: it publishes them only when asked for, and its notes count them (rule 8.1). */
final class OlderDays {
    private final Store store;
    private final Run run;

    OlderDays(Store store, Run run) {
        this.store = store;
        this.run = run;
    }

    /**
     * Says them in the run's notes, if there are any. To be called when all is judged and its days are touched.
     *
     * @param lookedBackTo the first day that is published again by itself
     */
    void note(LocalDate lookedBackTo) {
        List<LocalDate> days = store.query(
                        "queries/job/older_days_touched",
                        Map.of("run_no", run.number(), "before", lookedBackTo, "every_day", PendingWork.EVERY_DAY),
                        (row, i) -> Columns.day(row, "business_day"))
                .stream().filter(day -> !run.period().contains(day)).toList();
        if (!days.isEmpty()) {
            LocalDate first = days.get(0);
            LocalDate last = days.get(days.size() - 1);
            String which = first.equals(last) ? first.toString() : first + " to " + last;
            new RunHistory(store).note(run.number(), Map.of(
                    new UnknownCounts.Unknown("look-back", "older days changed, published when asked for:", which), (long) days.size()));
        }
    }
}
