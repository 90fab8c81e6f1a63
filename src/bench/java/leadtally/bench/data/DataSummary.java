package leadtally.bench.data;

import java.util.Map;

/** What was made: lines and bytes of each feed. */
public record DataSummary(Map<Feed, Count> counts) {
    /** Lines (without headers) and bytes. */
    public record Count(long lines, long bytes) {
        Count plus(Count other) {
            return new Count(lines + other.lines, bytes + other.bytes);
        }
    }

    public long lines(Feed feed) {
        return counts.get(feed).lines();
    }

    public long bytes() {
        return counts.values().stream().mapToLong(Count::bytes).sum();
    }
}
