package leadtally.generate;

import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On which days each planned feed (vendor, campaign, type) speaks, and so on which it is silent (rule 6, FEED_SILENT).
 * Silence is a property of the whole plan, not of one story; it is read off here once all stories are told.
 */
final class FeedDays {

    private static final int LOOK_BACK = 14;
    private static final int HEARD = 7;

    private record Feed(String vendor, String campaign, String type) implements Comparable<Feed> {
        @Override
        public int compareTo(Feed other) {
            int order = vendor.compareTo(other.vendor);
            order = order != 0 ? order : campaign.compareTo(other.campaign);
            return order != 0 ? order : type.compareTo(other.type);
        }
    }

    private final Calendar calendar;
    private final Map<String, BitSet> vendors = new TreeMap<>();
    private final Map<Feed, BitSet> feeds = new TreeMap<>();

    FeedDays(Calendar calendar) {
        this.calendar = calendar;
    }

    /** An event of this feed at this event time. */
    void heard(String vendor, String campaign, String type, Instant at) {
        int day = calendar.dayOf(at);
        if (day >= 0) {
            vendors.computeIfAbsent(vendor, v -> new BitSet()).set(day);
            feeds.computeIfAbsent(new Feed(vendor, campaign, type), f -> new BitSet()).set(day);
        }
    }

    /** Writes each day of silence that is over at the last as-of. */
    void tell(Truth truth) {
        feeds.forEach((feed, days) -> {
            for (int day = 0; day < calendar.days(); day++) {
                if (!days.get(day) && awaited(vendors.get(feed.vendor()), days, day)) {
                    Instant start = calendar.date(day).atStartOfDay(Calendar.ZONE).toInstant();
                    truth.discrepancy(PlantedReason.FEED_SILENT, feed.vendor(), feed.campaign(), "", "", start, null);
                }
            }
        });
    }

    /** Whether the feed spoke on each of the last seven days on which its vendor spoke at all, within the look-back. */
    private static boolean awaited(BitSet vendor, BitSet feed, int day) {
        TreeSet<Integer> heard = new TreeSet<>();
        for (int before = day - 1; before >= Math.max(0, day - LOOK_BACK) && heard.size() < HEARD; before--) {
            if (vendor.get(before)) {
                heard.add(before);
            }
        }
        return heard.size() == HEARD && heard.stream().allMatch(feed::get);
    }
}
