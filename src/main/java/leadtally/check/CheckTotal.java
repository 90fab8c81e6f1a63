package leadtally.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up one check over all that it is asked of. */
final class CheckTotal {
    private final Check check;
    private final Map<String, Sides> lines = new LinkedHashMap<>();
    private final OffendingRows offending = new OffendingRows();

    CheckTotal(Check check) {
        this.check = check;
    }

    void add(List<Sides> sides) {
        sides.forEach(line -> lines.merge(line.label(), line, Sides::plus));
    }

    OffendingRows offending() {
        return offending;
    }

    /** One result a line; the first of them has the offending rows of all. */
    List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        for (Sides line : lines.values()) {
            boolean first = results.isEmpty();
            results.add(new CheckResult(
                    line.label().isEmpty() ? check.title() : check.title() + " " + line.label(),
                    check.leftName(),
                    line.printedLeft(),
                    check.rightName(),
                    line.printedRight(),
                    first ? offending.kept() : List.of(),
                    first ? offending.count() : 0));
        }
        return results;
    }
}
