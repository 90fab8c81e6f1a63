package leadtally.intake.json;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import leadtally.lead.Phone;

/**
 * How a format's members stand in its canonical form.
 *
 * @param kinds of the members that are not plain
 * @param deep whether they are meant at every depth, not only at the top
 */
public record Members(Map<String, Kind> kinds, boolean deep) {
    public Members {
        kinds = Map.copyOf(kinds);
    }

    /** What a member holds. */
    public enum Kind {
        PHONE,
        INSTANT,
        /** A boolean that is left out where it is false: {@code isTestLead}. */
        FLAG,
        PLAIN
    }

    Kind kind(String name) {
        return kinds.getOrDefault(name, Kind.PLAIN);
    }

    /** How the phones and times of one fact are read. */
    public record Reading(Function<String, Phone> phones, ZoneId zone) {}
}
