package leadtally.report.restatement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import leadtally.lead.Reason;
import leadtally.report.csv.FormulaGuard;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;
import leadtally.report.step.FactsSince.FeedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Why a day of a feed was found silent after it was over, or no longer is (rule 6, FEED_SILENT): the first cause among the events that came to that day or left it; else to or from the feed's
 * days before, by which it is judged; else to or from its vendor's, which say which of them count. Kept are feeds and their days, no events.
 */
final class FeedCauses {
    /** How far back a day is judged by the days before. */
    private static final int LOOK_BACK_DAYS = 14;

    /** The types whose silence makes a submission suspect (refinement 6). */
    private static final Set<String> OF_OUTCOMES = Set.of("campaign.lead_created", "lead.landline_detected");

    private static final Days NONE = new Days();

    /** By vendor and campaign as printed. */
    private final Map<String, Map<Feed, Days>> feeds = new HashMap<>();

    private final Map<String, Days> vendors = new HashMap<>();

    private record Feed(String vendor, String campaign, String type) {
        /** The text that FEED_SILENT's id is made of. */
        String silence(String day) {
            return String.join("|", Reason.FEED_SILENT.name(), vendor, campaign, type, day);
        }
    }

    /** The first cause of what came or went, by day. */
    private static final class Days {
        private final NavigableMap<LocalDate, ChangeCause> causes = new TreeMap<>();

        void add(LocalDate day, ChangeCause cause) {
            causes.merge(day, cause, ChangeCause::or);
        }

        @Nullable ChangeCause on(LocalDate day) {
            return causes.get(day);
        }

        @Nullable ChangeCause before(LocalDate day) {
            return causes.subMap(day.minusDays(LOOK_BACK_DAYS), true, day, false).values().stream().reduce(ChangeCause::or).orElse(null);
        }
    }

    private FeedCauses() {}

    static FeedCauses since(FactsSince since) {
        FeedCauses causes = new FeedCauses();
        since.feeds(causes::keep);
        return causes;
    }

    private void keep(FeedEvent event) {
        ChangeCause cause = ChangeCause.of(false, event.isCorrection());
        String vendor = FormulaGuard.guard(event.vendor());
        feeds.computeIfAbsent(vendor + "|" + FormulaGuard.guard(event.campaign()), campaign -> new HashMap<>())
                .computeIfAbsent(new Feed(event.vendor(), event.campaign(), event.type()), feed -> new Days())
                .add(event.day(), cause);
        vendors.computeIfAbsent(vendor, name -> new Days()).add(event.day(), cause);
    }

    /** Of a row of FEED_SILENT, which tells its feed's type by its id; null if no event came or went. */
    @Nullable ChangeCause ofSilence(CsvRow discrepancy, PhonePrint phones) {
        return of(discrepancy, feed -> phones.id(feed.silence(discrepancy.cell("day"))).equals(discrepancy.cell("id")));
    }

    /** Of a submission's mark that a feed was silent which would have told of it; null if no event came or went. */
    @Nullable ChangeCause ofSuspect(CsvRow submission) {
        return of(submission, feed -> OF_OUTCOMES.contains(feed.type()));
    }

    private @Nullable ChangeCause of(CsvRow row, Predicate<Feed> wanted) {
        LocalDate day = LocalDate.parse(row.cell("day"));
        List<Days> own = feeds.getOrDefault(row.joined(List.of("vendor", "campaign_id")), Map.of()).entrySet().stream()
                .filter(feed -> wanted.test(feed.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        ChangeCause onDay = own.stream().map(days -> days.on(day)).reduce(null, FeedCauses::first);
        ChangeCause ofFeed = onDay != null ? onDay : own.stream().map(days -> days.before(day)).reduce(null, FeedCauses::first);
        return ofFeed != null ? ofFeed : vendors.getOrDefault(row.cell("vendor"), NONE).before(day);
    }

    private static @Nullable ChangeCause first(@Nullable ChangeCause one, @Nullable ChangeCause other) {
        return one == null ? other : other == null ? one : one.or(other);
    }
}
