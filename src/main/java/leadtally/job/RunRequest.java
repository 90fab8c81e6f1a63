package leadtally.job;

import java.time.Instant;
import java.util.List;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code run} command asked for.
 *
 * @param period null for the business day before the one that holds the as-of (rule 8.1)
 * @param asOf null for the start of the run
 * @param rebuild whether everything is judged again from all stored facts (rule 8.2)
 * @param vendors limits what is taken in, empty for all
 * @param pulls whether vendors and tables are asked ahead of intake
 */
public record RunRequest(@Nullable Period period, @Nullable Instant asOf, boolean rebuild, List<String> vendors, boolean pulls) {
    private static final String EVERYTHING = "everything";
    private static final String VENDORS = "vendors=";
    private static final String NO_PULL = "no-pull";

    public RunRequest {
        vendors = List.copyOf(vendors);
    }

    public static RunRequest of(@Nullable Period period, @Nullable Instant asOf) {
        return new RunRequest(period, asOf, false, List.of(), true);
    }

    /** The as-of asked for, else the start of the run. */
    Instant asOfOr(Instant now) {
        return asOf == null ? now : CanonicalTime.cut(asOf);
    }

    /** The options as stored with the run, so that a resumed one goes on with them. */
    static String options(boolean everything, List<String> vendors, boolean pulls) {
        String words = ((everything ? EVERYTHING : "") + (pulls ? "" : " " + NO_PULL)).trim();
        return vendors.isEmpty() ? words : (words + " " + VENDORS + String.join(",", vendors)).trim();
    }

    static boolean isEverything(String options) {
        return List.of(options.split(" ")).contains(EVERYTHING);
    }

    static boolean isPulling(String options) {
        return !List.of(options.split(" ")).contains(NO_PULL);
    }

    static List<String> vendors(String options) {
        for (String word : options.split(" ")) {
            if (word.startsWith(VENDORS)) {
                return List.of(word.substring(VENDORS.length()).split(","));
            }
        }
        return List.of();
    }
}
