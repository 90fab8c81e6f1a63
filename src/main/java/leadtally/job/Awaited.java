package leadtally.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a period is provisional beyond pending submissions (rule 8.5), a sentence each.
 *
 * @param expected sources marked {@code expected: daily} that have nothing of a day, or could not be fetched: the exit code is 3
 * @param others sources that could not be fetched and are not expected daily
 */
record Awaited(List<String> expected, List<String> others) {
    static final Awaited NOTHING = new Awaited(List.of(), List.of());

    Awaited {
        expected = List.copyOf(expected);
        others = List.copyOf(others);
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(expected);
        all.addAll(others);
        return all;
    }
}
