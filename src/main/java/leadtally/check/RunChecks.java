package leadtally.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import leadtally.lead.Period;

/**
 * What the checks of a run have shown: their results, and both sides of each period that was asked for. A run holds the lock of the store and writes no fact, judgement or summary between its
 * checks and its editions, so that these are the sides of its editions too.
 */
public final class RunChecks {
    /** Of a run that this process has not checked, or of no run. */
    public static final RunChecks NONE = new RunChecks(List.of(), Map.of());

    private final List<CheckResult> results;
    private final Map<Check, Map<Period, List<Sides>>> sides;

    RunChecks(List<CheckResult> results, Map<Check, Map<Period, List<Sides>>> sides) {
        this.results = List.copyOf(results);
        this.sides = new EnumMap<>(Check.class);
        sides.forEach((check, ofPeriods) -> this.sides.put(check, Map.copyOf(ofPeriods)));
    }

    /** Over all days and files of the run. */
    public List<CheckResult> results() {
        return results;
    }

    /** Both sides over a period, line by line; no line if they were not asked of just this one. */
    List<Sides> sides(Check check, Period period) {
        return sides.getOrDefault(check, Map.of()).getOrDefault(period, List.of());
    }
}
