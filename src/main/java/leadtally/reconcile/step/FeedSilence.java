package leadtally.reconcile.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import leadtally.lead.Utf8Order;

/**
 * Which feeds were silent on which days (rule 6, FEED_SILENT). A feed is silent on a day without an event of it, if its vendor had events on at least 7 of the 14 days before,
 * and the feed on each of the last 7 of those. Pure; the days that go in are all that ever had an event.
 */
final class FeedSilence {
    /** How far back a vendor's days count. */
    static final int LOOK_BACK_DAYS = 14;

    private static final int STEADY_DAYS = 7;

    private final NavigableSet<Silence> silences = new TreeSet<>();
    private final Map<String, NavigableSet<LocalDate>> vendorDays = new HashMap<>();
    private final Map<Feed, NavigableSet<LocalDate>> feedDays = new TreeMap<>();

    /** A feed: what a vendor sends of one type about one campaign ({@code ""} where its events name none). */
    record Feed(String vendor, String campaign, String type) implements Comparable<Feed> {
        private static final Comparator<Feed> ORDER = Comparator.comparing(Feed::vendor, Utf8Order::compare)
                .thenComparing(Feed::campaign, Utf8Order::compare)
                .thenComparing(Feed::type, Utf8Order::compare);

        @Override
        public int compareTo(Feed other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A silent day of a feed.
     *
     * @param lastDay the last day before it with an event of the feed
     */
    record Silence(Feed feed, LocalDate day, LocalDate lastDay) implements Comparable<Silence> {
        @Override
        public int compareTo(Silence other) {
            int byFeed = feed.compareTo(other.feed);
            return byFeed != 0 ? byFeed : day.compareTo(other.day);
        }
    }

    void hadEvent(Feed feed, LocalDate day) {
        vendorDays.computeIfAbsent(feed.vendor(), vendor -> new TreeSet<>()).add(day);
        feedDays.computeIfAbsent(feed, f -> new TreeSet<>()).add(day);
    }

    /** The silent days up to and with {@code lastEnded}, by feed, then day. */
    List<Silence> until(LocalDate lastEnded) {
        silences.clear();
        feedDays.forEach((feed, days) -> days.forEach(day -> findAfter(feed, day, lastEnded)));
        return new ArrayList<>(silences);
    }

    /** A silent day follows a day with an event of the feed, with no day between on which only others of the vendor spoke. */
    private void findAfter(Feed feed, LocalDate day, LocalDate lastEnded) {
        NavigableSet<LocalDate> own = feedDays.get(feed);
        NavigableSet<LocalDate> vendors = vendorDays.get(feed.vendor());
        for (LocalDate next = day.plusDays(1); !next.isAfter(lastEnded) && !next.isAfter(day.plusDays(LOOK_BACK_DAYS)); next = next.plusDays(1)) {
            if (own.contains(next)) {
                return;
            }
            if (wasSteadyBefore(next, own, vendors)) {
                silences.add(new Silence(feed, next, day));
            }
            if (vendors.contains(next)) {
                return;
            }
        }
    }

    private static boolean wasSteadyBefore(LocalDate day, NavigableSet<LocalDate> own, NavigableSet<LocalDate> vendors) {
        NavigableSet<LocalDate> before = vendors.subSet(day.minusDays(LOOK_BACK_DAYS), true, day, false);
        return before.size() >= STEADY_DAYS
                && before.descendingSet().stream().limit(STEADY_DAYS).allMatch(own::contains);
    }
}
