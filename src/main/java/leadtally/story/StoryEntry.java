package leadtally.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Utf8Order;

/**
 * One thing that happened, with what is known of it.
 *
 * @param rank order among what happened at one instant
 * @param details a line each
 */
record StoryEntry(Instant at, Rank rank, String head, List<String> details) {
    private static final String INDENT = " ".repeat(26);

    enum Rank {
        FACT,
        REGISTER,
        OUTCOME,
        DISCREPANCY
    }

    static final Comparator<StoryEntry> IN_TIME = Comparator.comparing(StoryEntry::at)
            .thenComparing(StoryEntry::rank)
            .thenComparing(StoryEntry::head, Utf8Order::compare)
            .thenComparing(entry -> String.join("\n", entry.details), Utf8Order::compare);

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(CanonicalTime.millis(at) + "  " + head);
        details.forEach(detail -> lines.add(INDENT + "  " + detail));
        return lines;
    }
}
