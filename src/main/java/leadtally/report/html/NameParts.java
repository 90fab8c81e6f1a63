package leadtally.report.html;

import java.util.List;
import java.util.regex.Pattern;

/** Names of programs, {@code campaign.lead_created}, have no blanks; here a line may break behind the marks between their words. */
final class NameParts {
    private static final Pattern BETWEEN = Pattern.compile("(?<=[_./|>=&;:,)])(?=[\\p{L}\"'])");

    private NameParts() {}

    static List<String> of(String text) {
        return List.of(BETWEEN.split(text));
    }
}
