package leadtally.intake;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import leadtally.lead.StoredText;

/** Counts what no document knows (rule 2.3), for the run's notes. Thread-safe; bounded: beyond {@value #MOST} different values only their number is kept. */
public final class UnknownCounts {
    private static final int MOST = 1000;
    private static final String OTHERS = "(others)";
    private final Map<Unknown, Long> counts = new TreeMap<>();

    /** Something read that no document knows, as {@link RecordSink#unknown} names it; as texts are stored, so that a note is found again under its text. */
    public record Unknown(String source, String what, String value) implements Comparable<Unknown>, Serializable {
        public Unknown {
            what = StoredText.of(what);
            value = StoredText.of(value);
        }

        @Override
        public int compareTo(Unknown other) {
            int bySource = source.compareTo(other.source);
            int byWhat = bySource != 0 ? bySource : what.compareTo(other.what);
            return byWhat != 0 ? byWhat : value.compareTo(other.value);
        }
    }

    public synchronized void add(String source, String what, String value) {
        add(new Unknown(source, what, value), 1);
    }

    /** Adds what was counted elsewhere. */
    public synchronized void add(Unknown unknown, long times) {
        Unknown seen = unknown;
        if (counts.size() >= MOST && !counts.containsKey(seen)) {
            seen = new Unknown(unknown.source(), unknown.what(), OTHERS);
        }
        counts.merge(seen, times, Long::sum);
    }

    /** The counts so far, in order of source, what and value. */
    public synchronized Map<Unknown, Long> counts() {
        return new TreeMap<>(counts);
    }
}
