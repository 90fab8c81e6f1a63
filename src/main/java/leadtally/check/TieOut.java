package leadtally.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** For statements that ask for the files of a run and are to ask for none. */
    public static final long NO_RUN = -1;

    private final Store store;
    private final BusinessDays days;

    public TieOut(Store store, BusinessDays days) {
        this.store = store;
        this.days = days;
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
     * @param editions that are to be written: their days are asked for by themselves, as {@link #ofTouchedPeriod} does
     */
    public RunChecks ofRun(long runNo, List<LocalDate> countedBefore, List<Period> editions) {
        return store.inTransaction(() -> {
            List<LocalDate> toCount = days("checks/days_to_count", runNo);
            DayRanges.of(toCount.stream().filter(day -> !countedBefore.contains(day)).toList()).forEach(this::countEvents);
            List<LocalDate> touched = touchedBy(runNo);
            List<LocalDate> counted = touched.stream().filter(day -> toCount.contains(day) || countedBefore.contains(day)).toList();
            List<CheckResult> results = new ArrayList<>();
            Map<Check, Map<Period, List<Sides>>> sides = new EnumMap<>(Check.class);
            for (Check check : Check.values()) {
                CheckTotal total = new CheckTotal(check);
                sides.put(check, askAll(check, periods(check, check.isOfEvents() ? counted : touched, editions), total));
                ask(check, scopeOfFiles(runNo), total);
                results.addAll(total.results());
            }
            return new RunChecks(results, sides);
        });
    }

    /** Days in a row at once, but those of editions one by one. Of files a run is checked over its own: those of a period's facts are of all times. */
    private static List<Period> periods(Check check, List<LocalDate> days, List<Period> editions) {
        if (check == Check.RECORDS) {
            return List.of();
        }
        Map<Boolean, List<LocalDate>> byEdition = days.stream().collect(Collectors.partitioningBy(day -> editions.contains(Period.day(day))));
        Stream<Period> oneByOne = byEdition.get(true).stream().map(Period::day);
        return Stream.concat(oneByOne, DayRanges.of(byEdition.get(false)).stream()).sorted(Comparator.comparing(Period::from)).toList();
    }

    /** The checks over a period, and over the files that hold a fact of it: the same however and when it was asked, as long as no fact of it changes. */
    public List<CheckResult> ofPeriod(Period period) {
        return store.inTransaction(() -> {
            countEvents(period);
            return ofTouchedPeriod(period, RunChecks.NONE);
        });
    }

    /**
     * The same over days that a run touched, and whose events are counted therefore.
     *
     * @param known what the checks of the run have shown already, not to be asked again
     */
    public List<CheckResult> ofTouchedPeriod(Period period, RunChecks known) {
        return store.inTransaction(() -> {
            List<CheckResult> results = new ArrayList<>();
            for (Check check : Check.values()) {
                CheckTotal total = new CheckTotal(check);
                List<Sides> sides = known.sides(check, period);
                total.add(sides);
                if (sides.isEmpty()) {
                    ask(check, scopeOf(period), total);
                }
                results.addAll(total.results());
            }
            return List.copyOf(results);
        });
    }

    private void countEvents(Period period) {
        Map<String, Object> parameters = DayParameters.dayByDay(period, days);
        store.update("checks/count_events_delete", parameters);
        store.updateInOrder("checks/count_events", parameters);
    }

    private Map<Period, List<Sides>> askAll(Check check, List<Period> periods, CheckTotal total) {
        Map<Period, List<Sides>> answers = new HashMap<>();
        periods.forEach(period -> answers.put(period, ask(check, scopeOf(period), total)));
        return answers;
    }

    /** The rows that offend are asked for only where there may be any: to look for them takes as long as to count both sides, or longer. */
    private List<Sides> ask(Check check, Map<String, Object> scope, CheckTotal total) {
        List<Sides> sides = store.query(check.file() + "_sides", scope, (row, i) -> Sides.read(row));
        if (sides.stream().anyMatch(line -> line.doubts() > 0)) {
            store.stream(check.file(), scope, total.offending()::add);
        }
        total.add(sides);
        return sides;
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
