package leadtally.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of the page's tables: of each section of the PDF its fields, their titles, and which sum of which CSV file a total's figure is. */
final class TableColumns {
    private static final String[] OUTCOMES = {
        "submitted Submitted", "created Created", "landline Landline", "dnc DNC", "rejected Rejected", "duplicate Duplicate", "contradicted Contradicted",
        "ambiguous Ambiguous", "pending Pending", "missing Missing"
    };

    private static final Map<String, List<Spec>> TABLES = Map.ofEntries(
            Map.entry("waterfall", new Columns().texts("vendor Vendor", "campaign Campaign", "traffic Traffic").sums("waterfall.csv", OUTCOMES).all),
            Map.entry("days", new Columns().texts("day Day").sums("waterfall.csv", OUTCOMES).sum("calls Calls", "call-results.csv calls").numbers("open Open").all),
            Map.entry("calls", new Columns()
                    .texts("vendor Vendor", "campaign Campaign", "traffic Traffic", "call_type Call type", "call_result Result")
                    .sums("call-results.csv", "calls Calls", "scheduled Of them scheduled").all),
            Map.entry("activity", new Columns()
                    .texts("vendor Vendor", "campaign Campaign", "traffic Traffic")
                    .sums("call-activity.csv", "initiated Initiated", "received Received", "ended Ended", "transferred Transferred", "key_1 Key 1", "key_2 Key 2",
                            "key_9 Key 9", "key_other Other key")
                    .sum("booked Booked", "call-activity.csv callbacks_booked").sum("kept Kept", "call-activity.csv callbacks_kept")
                    .sum("late Late", "call-activity.csv callbacks_late").sum("missed Missed", "call-activity.csv callbacks_missed")
                    .sum("superseded Superseded", "call-activity.csv callbacks_superseded").sum("open Open", "call-activity.csv callbacks_open").all),
            Map.entry("billing", new Columns()
                    .texts("campaign Campaign", "source Source", "traffic Traffic", "activity Activity", "status Billing status")
                    .sum("events Events", "billing.csv events").sum("priced With amount", "billing.csv events_with_amount").sum("amount Amount", "billing.csv amount").all),
            Map.entry("claims", new Columns()
                    .texts("reason Reason", "grounds Grounds").sum("events Events", "claims.csv rows").sum("amount Amount", "claims.csv amount").all),
            Map.entry("reasons", new Columns()
                    .texts("reason Reason", "severity Severity")
                    .sum("open Open", "discrepancies.csv rows").sum("accepted Accepted", "discrepancies.csv rows").sum("resolved Resolved", "discrepancies.csv rows")
                    .numbers("stake At stake").texts("action Next action").all),
            Map.entry("dnc", new Columns()
                    .texts("phone Phone", "token Token", "at Opted out (UTC)", "vendor Vendor", "campaign Campaign", "learnt Learnt by")
                    .numbers("submissions Submitted after", "contacts Contacts after").all),
            Map.entry("feeds", new Columns()
                    .texts("day Day", "vendor Vendor", "campaign Campaign", "type Event type")
                    .numbers("deliveries Deliveries", "events Events", "duplicates Duplicates", "late Late", "p50 Lag s p50", "p95 p95", "p99 p99", "grace Grace")
                    .texts("state State").all),
            Map.entry("changes", new Columns()
                    .texts("cause Cause")
                    .numbers("reconciliation Reconciliation", "waterfall Waterfall", "discrepancies Discrepancies", "results Call results", "activity Call activity",
                            "transfers Transfers", "billing Billing", "claims Claims", "dnc Do-not-contact")
                    .sum("all All", "restatement.csv rows").all),
            Map.entry("restated", new Columns().texts("file File", "keyOnPage Key", "column Column", "wasOnPage Was", "nowOnPage Now", "cause Cause").all),
            Map.entry("tie-out", new Columns()
                    .texts("check Check", "left_name Left").numbers("left Figure").texts("right_name Right").numbers("right Figure", "difference Difference").texts("ok Holds").all),
            Map.entry("inputs", new Columns()
                    .texts("name Source and file", "sha SHA-256, first 16 digits")
                    .numbers("records Records", "added New", "versions Versions", "duplicates Duplicates", "rejected Rejected").all),
            Map.entry("parameters", new Columns().texts("name Setting", "value Value").all),
            Map.entry("files", new Columns().texts("name File").numbers("rows Rows").texts("sha SHA-256").all));

    private TableColumns() {}

    /** One column. {@code sumOf} is {@code ""} where no file has the sum. */
    record Spec(String field, String title, boolean number, String sumOf) {}

    static List<Spec> of(String template) {
        List<Spec> specs = TABLES.get(template);
        if (specs == null) {
            throw new IllegalArgumentException("the page has no columns for " + template + "; name them here");
        }
        return specs;
    }

    /** Named by field, blank, title. */
    private static final class Columns {
        private final List<Spec> all = new ArrayList<>();

        Columns texts(String... named) {
            return add(false, "", named);
        }

        Columns numbers(String... named) {
            return add(true, "", named);
        }

        Columns sum(String named, String sumOf) {
            return add(true, sumOf, named);
        }

        /** Figures named as the file's columns. */
        Columns sums(String file, String... named) {
            for (String one : named) {
                sum(one, file + " " + one.substring(0, one.indexOf(' ')));
            }
            return this;
        }

        private Columns add(boolean number, String sumOf, String... named) {
            for (String one : named) {
                int blank = one.indexOf(' ');
                all.add(new Spec(one.substring(0, blank), one.substring(blank + 1), number, sumOf));
            }
            return this;
        }
    }
}
