package leadtally.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadtally.database.Columns;
import leadtally.database.DayParameters;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.DayRanges;
import leadtally.lead.Period;

/**
 * Runs the checks of rule 9, of a run's touched days and files or of a period's days. The events of the days are counted from the facts first, in one pass; the checks that concern events hold
 * what is stored against that count.
 */
public final class TieOut {
    private static final long NO_RUN = -1;

    private final Store store;
    private final BusinessDays days;

    public TieOut(Store store, BusinessDays days) {
        this.store = store;
        this.days = days;
    }

    /** Both sides of one line of the tie-out. */
    private record Sides(String label, BigDecimal left, BigDecimal right, int scale) {
        /** A faulty figure may have more digits than its scale says: it is shown whole. */
        BigDecimal printed(BigDecimal side) {
            return side.setScale(Math.max(scale, side.stripTrailingZeros().scale()));
        }

        Sides plus(Sides other) {
            return new Sides(label, left.add(other.left), right.add(other.right), Math.max(scale, other.scale));
        }
    }

    /** The days that a run touched. */
    public List<LocalDate> touchedBy(long runNo) {
        return days("checks/touched_days", runNo);
    }

    private List<LocalDate> days(String query, long runNo) {
        return store.query(query, Map.of("run_no", runNo), (row, i) -> Columns.day(row, "business_day"));
    }

    /**
     * Counts the stored events of the days that a run has touched so far, once all is judged; {@link #ofRun} then need not.
     *
     * @return the days counted
     */
    public List<LocalDate> countTouched(long runNo) {
        return store.inTransaction(() -> {
            List<LocalDate> toCount = days("checks/days_to_count", runNo);
            DayRanges.of(toCount).forEach(this::countEvents);
            return toCount;
        });
    }

    /**
     * The checks over the days that a run touched, and over the files that it took. Where it touched no event, what an earlier one counted stands.
     *
     * @param countedBefore by {@link #countTouched}
     */
    public List<CheckResult> ofRun(long runNo, List<LocalDate> countedBefore) {
        return store.inTransaction(() -> {
            List<LocalDate> toCount = days("checks/days_to_count", runNo);
            DayRanges.of(toCount.stream().filter(day -> !countedBefore.contains(day)).toList()).forEach(this::countEvents);
            List<LocalDate> touched = touchedBy(runNo);
            List<LocalDate> counted = touched.stream().filter(day -> toCount.contains(day) || countedBefore.contains(day)).toList();
            List<CheckResult> results = new ArrayList<>();
            for (Check check : Check.values()) {
                List<Period> periods = check == Check.RECORDS ? List.of() : DayRanges.of(check.isOfEvents() ? counted : touched);
                List<Map<String, Object>> scopes = new ArrayList<>(periods.stream().map(this::scopeOf).toList());
                scopes.add(scopeOfFiles(runNo));
                results.addAll(results(check, scopes, true));
            }
            return List.copyOf(results);
        });
    }

    /** The checks over a period, and over the files that hold a fact of it: the same however and when it was asked, as long as no fact of it changes. */
    public List<CheckResult> ofPeriod(LocalDate from, LocalDate to) {
        return store.inTransaction(() -> {
            countEvents(new Period(from, to));
            return ofPeriod(from, to, true);
        });
    }

    /** Both sides of the checks over a period of which {@link #ofRun} has just shown, day by day, that no row offends; of files, which may be of earlier runs, the rows too. */
    public List<CheckResult> sidesOfPeriod(LocalDate from, LocalDate to) {
        return ofPeriod(from, to, false);
    }

    private void countEvents(Period period) {
        Map<String, Object> parameters = DayParameters.dayByDay(period, days);
        store.update("checks/count_events_delete", parameters);
        store.update("checks/count_events", parameters);
    }

    private List<CheckResult> ofPeriod(LocalDate from, LocalDate to, boolean withRows) {
        return store.inTransaction(() -> {
            List<Map<String, Object>> period = List.of(scopeOf(new Period(from, to)));
            List<CheckResult> results = new ArrayList<>();
            for (Check check : Check.values()) {
                results.addAll(results(check, period, withRows));
            }
            return List.copyOf(results);
        });
    }

    private List<CheckResult> results(Check check, List<Map<String, Object>> scopes, boolean withRows) {
        OffendingRows offending = new OffendingRows();
        Map<String, Sides> lines = new LinkedHashMap<>();
        for (Map<String, Object> scope : scopes) {
            if ((withRows || check == Check.RECORDS) && isDoubtful(check, scope)) {
                store.stream(check.file(), scope, offending::add);
            }
            store.query(check.file() + "_sides", scope, (row, i) -> new Sides(
                            row.getString("label"), row.getBigDecimal("left_side"), row.getBigDecimal("right_side"), row.getInt("scale")))
                    .forEach(sides -> lines.merge(sides.label(), sides, Sides::plus));
        }
        List<CheckResult> results = new ArrayList<>();
        for (Sides sides : lines.values()) {
            boolean first = results.isEmpty();
            results.add(new CheckResult(
                    sides.label().isEmpty() ? check.title() : check.title() + " " + sides.label(),
                    check.leftName(),
                    sides.printed(sides.left()),
                    check.rightName(),
                    sides.printed(sides.right()),
                    first ? offending.kept() : List.of(),
                    first ? offending.count() : 0));
        }
        return results;
    }

    /** To look for an event without its attribution takes longer than to count both. */
    private boolean isDoubtful(Check check, Map<String, Object> scope) {
        return check != Check.EVENTS || store.query("checks/events_doubts", scope, (row, i) -> row.getLong("doubts") > 0).get(0);
    }

    private Map<String, Object> scopeOf(Period period) {
        Map<String, Object> parameters = DayParameters.of(period, days);
        parameters.put("run_no", NO_RUN);
        return parameters;
    }

    /** A run's files, and days that are none. */
    private Map<String, Object> scopeOfFiles(long runNo) {
        LocalDate day = LocalDate.EPOCH;
        Map<String, Object> parameters = scopeOf(Period.day(day));
        parameters.put("run_no", runNo);
        parameters.put("to_day", day.minusDays(1));
        parameters.put("ends_at", parameters.get("starts_at"));
        return parameters;
    }
}
