package leadtally.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Puts each line into the night of its arrival: at once, late (3 % of the events), and 2 % of all lines again, a tenth of those with reordered members. */
final class Outbox implements AutoCloseable {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final String HEADER = "vendor,campaign_id,external_lead_id,phone,submitted_at,first_name,last_name,email,is_test\n";

    /** A line that can be written in several orders of its members; 0 is its own. */
    @FunctionalInterface
    interface Line {
        void writeTo(Text out, int turn);
    }

    private final Path root;
    private final DataSettings settings;
    private final long firstAsOf;
    private final Text text = new Text();
    private final TreeMap<Integer, Map<Feed, ShuffledFile>> nights = new TreeMap<>();
    private final Map<Feed, DataSummary.Count> counts = new EnumMap<>(Feed.class);

    Outbox(Path root, DataSettings settings) {
        this.root = root;
        this.settings = settings;
        this.firstAsOf = settings.asOf(1).toEpochMilli();
        for (Feed feed : Feed.values()) {
            counts.put(feed, new DataSummary.Count(0, 0));
        }
    }

    /** A house line: in the night of its day, 2 ‰ again with the next. */
    void submit(Line line, long submittedAt, Draw draw) throws IOException {
        int night = nightOf(submittedAt);
        write(Feed.SUBMISSIONS, night, line, 0, draw);
        if (draw.chance(2)) {
            write(Feed.SUBMISSIONS, night + 1, line, 0, draw);
        }
    }

    /** An event, at its time or late, once or twice. */
    void deliver(Feed feed, Line line, long eventTime, Draw draw) throws IOException {
        long arrival = eventTime + (draw.chance(30) ? draw.between(6 * HOUR, 72 * HOUR) : draw.below(20_000));
        write(feed, nightOf(arrival), line, 0, draw);
        if (draw.chance(20)) {
            long again = arrival + (draw.chance(500) ? draw.below(60_000) : draw.between(HOUR, 48 * HOUR));
            write(feed, nightOf(again), line, draw.chance(100) ? 1 + draw.below(20) : 0, draw);
        }
    }

    /** Closes the nights that events of this day (from 0) and later ones can no longer reach. */
    void closeBefore(int day) throws IOException {
        while (!nights.isEmpty() && nights.firstKey() <= day) {
            for (Map.Entry<Feed, ShuffledFile> file : nights.pollFirstEntry().getValue().entrySet()) {
                file.getValue().close();
                counts.merge(file.getKey(), new DataSummary.Count(file.getValue().lines(), file.getValue().bytes()), DataSummary.Count::plus);
            }
        }
    }

    Map<Feed, DataSummary.Count> counts() {
        return counts;
    }

    private void write(Feed feed, int night, Line line, int turn, Draw draw) throws IOException {
        text.clear();
        line.writeTo(text, turn);
        file(feed, Math.min(night, settings.nights())).add(text, draw);
    }

    private ShuffledFile file(Feed feed, int night) throws IOException {
        Map<Feed, ShuffledFile> files = nights.computeIfAbsent(night, n -> new EnumMap<>(Feed.class));
        ShuffledFile file = files.get(feed);
        if (file == null) {
            String head = feed == Feed.SUBMISSIONS ? HEADER : "";
            file = new ShuffledFile(root.resolve(Feed.folder(night)).resolve(feed.path()), head);
            files.put(feed, file);
        }
        return file;
    }

    private int nightOf(long arrival) {
        long night = 1 + Math.floorDiv(arrival - firstAsOf + 24 * HOUR - 1, 24 * HOUR);
        return (int) Math.max(1, Math.min(settings.nights(), night));
    }

    @Override
    public void close() throws IOException {
        closeBefore(Integer.MAX_VALUE);
    }
}
