package leadtally.report.pdf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.DncRow;
import leadtally.report.row.FeedRow;
import leadtally.report.row.FirstRows;
import org.jspecify.annotations.Nullable;

/** Who opted out and was contacted or submitted after; which feeds spoke, and how late. */
public final class ContactSections {
    private static final String TOTAL = "Total";
    private static final String TOTAL_ABOVE = "Total of the rows above";
    /** What is not in order first, then as in feeds.csv. */
    private static final Comparator<FeedRow> FEED_ORDER = Comparator.comparing((FeedRow row) -> row.state().equals("ok"))
            .thenComparing(FeedRow::day)
            .thenComparing(FeedRow::vendor)
            .thenComparing(FeedRow::campaign)
            .thenComparing(FeedRow::eventType);

    private ContactSections() {}

    public static Section dnc(FirstRows<DncRow> rows, PhonePrint phones) {
        List<Map<String, ?>> lines = new ArrayList<>();
        long submissions = 0;
        long contacts = 0;
        for (DncRow row : rows.first()) {
            submissions += row.submissions();
            contacts += row.contactsAfter();
            lines.add(Map.of(
                    "phone", phones.phone(row.phone()), "token", phones.token(row.phone()), "at", Shown.instant(row.dncAt()),
                    "vendor", row.vendor(), "campaign", Printable.orNone(row.campaign()), "learnt", row.learntBy().replace('_', ' '),
                    "submissions", Shown.count(row.submissions()), "contacts", Shown.count(row.contactsAfter())));
        }
        long more = rows.rows() - lines.size();
        String note = "Phones on the register whose opt-out, submission or contact after it lies in the period"
                + (more > 0 ? "; the " + lines.size() + " with the most contacts after, " + Shown.count(more) + " more are in dnc.csv." : ".");
        if (!lines.isEmpty()) {
            lines.add(Section.total(more > 0 ? TOTAL_ABOVE : TOTAL, Map.of(
                    "submissions", Shown.count(submissions), "contacts", Shown.count(contacts))));
        }
        return Section.table("dnc", "Do-not-contact", note, lines);
    }

    /**
     * @param graces by vendor, printed beside the lag (rule 5.1)
     */
    public static Section feeds(List<FeedRow> rows, Map<String, Duration> graces) {
        List<Map<String, ?>> lines = new ArrayList<>();
        long[] sums = new long[4];
        for (FeedRow row : rows.stream().sorted(FEED_ORDER).limit(Section.ROWS_READ).toList()) {
            sums[0] += row.deliveries();
            sums[1] += row.events();
            sums[2] += row.duplicates();
            sums[3] += row.late();
            lines.add(line(row, graces.get(row.vendor())));
        }
        int more = rows.size() - lines.size();
        String note = "Lag: seconds from submission to the event that decided it, nearest rank; beside it the grace."
                + (more > 0 ? " What is not in order first; " + Shown.count(more) + " more rows are in feeds.csv." : "");
        if (!lines.isEmpty()) {
            lines.add(Section.total(more > 0 ? TOTAL_ABOVE : TOTAL, Map.of(
                    "deliveries", Shown.count(sums[0]), "events", Shown.count(sums[1]), "duplicates", Shown.count(sums[2]), "late",
                    Shown.count(sums[3]))));
        }
        return Section.table("feeds", "Feeds", note, lines);
    }

    private static Map<String, ?> line(FeedRow row, @Nullable Duration grace) {
        Map<String, String> line = new HashMap<>();
        line.put("day", row.day().toString());
        line.put("vendor", row.vendor());
        line.put("campaign", Printable.orNone(row.campaign()));
        line.put("type", row.eventType());
        line.put("deliveries", Shown.count(row.deliveries()));
        line.put("events", Shown.count(row.events()));
        line.put("duplicates", Shown.count(row.duplicates()));
        line.put("late", Shown.count(row.late()));
        line.put("p50", seconds(row.lagP50Seconds()));
        line.put("p95", seconds(row.lagP95Seconds()));
        line.put("p99", seconds(row.lagP99Seconds()));
        line.put("grace", grace == null ? "" : Shown.span(grace));
        line.put("state", row.state().replace('_', ' '));
        return line;
    }

    private static String seconds(@Nullable Long lag) {
        return lag == null ? "" : Shown.plain(lag.toString());
    }
}
