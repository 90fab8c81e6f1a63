package leadtally.job;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leadtally.database.Store;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Counted;
import leadtally.lead.Reason;
import leadtally.lead.TerminalText;
import leadtally.pull.PullLog;
import leadtally.pull.PullState;
import leadtally.pull.SourcePull;
import leadtally.report.EditionState;
import leadtally.report.TieOutRow;
import leadtally.report.WrittenEdition;

/** What a run ends with on the console: the waterfall, the discrepancies, the tie-out and the files. */
final class RunSummary {
    private static final List<String> BUCKETS = List.of(
            "submitted", "created", "landline", "dnc", "rejected", "duplicate", "contradicted", "ambiguous", "pending", "missing");

    private static final int WIDEST = 40;

    private final Store store;
    private final Run run;
    private final PrintStream out;

    RunSummary(Store store, Run run, PrintStream out) {
        this.store = store;
        this.run = run;
        this.out = out;
    }

    void print(WrittenEdition asked, List<String> awaited, List<String> crossed, List<Path> published, List<TieOutRow> tieOut) {
        out.println();
        out.println("Run " + run.number() + ": " + run.period().folder() + " (" + run.settings().zone() + "), as of "
                + CanonicalTime.millis(run.asOf()));
        awaited.forEach(sentence -> out.println(missing(sentence)));
        printPulled();
        printWaterfall();
        printDiscrepancies(asked);
        printTieOut(tieOut);
        crossed.forEach(sentence -> out.println(crossed(sentence)));
        printRejected();
        printFiles(asked, published);
    }

    static String missing(String sentence) {
        return "MISSING SOURCE: " + sentence;
    }

    static String crossed(String sentence) {
        return "THRESHOLD CROSSED: " + sentence;
    }

    private void printPulled() {
        List<PullState> pulled = new PullLog(store).ofRun(run.number());
        if (!pulled.isEmpty()) {
            out.println();
            out.println("Pulled");
        }
        for (PullState list : pulled) {
            out.printf(
                    Locale.ROOT, "  %-16s %-12s %6d %-5s %9d %-7s  %s to %s%s%n", list.source(), list.list(), list.pages(),
                    Counted.word(list.pages(), "page", "pages"), list.records(), Counted.word(list.records(), "record", "records"),
                    CanonicalTime.millis(list.window().from()), CanonicalTime.millis(list.window().to()), ending(list));
        }
    }

    private static String ending(PullState list) {
        if (!list.isFailed()) {
            return "";
        }
        return (SourcePull.ADDITIONAL.contains(list.list()) ? "  not given: " : "  FAILED: ") + list.message();
    }

    private void printWaterfall() {
        out.println();
        out.println("Waterfall");
        int[] widths = widths();
        String names = "  %-" + widths[0] + "s %-" + widths[1] + "s %-8s";
        out.printf(Locale.ROOT, names, "vendor", "campaign", "traffic");
        BUCKETS.forEach(bucket -> out.printf(Locale.ROOT, " %12s", bucket));
        out.println();
        BigDecimal[] total = new BigDecimal[BUCKETS.size()];
        Arrays.fill(total, BigDecimal.ZERO);
        store.stream(
                "queries/job/waterfall_of_period", period(),
                row -> {
                    out.printf(Locale.ROOT, names, row.getString("vendor"), TerminalText.of(row.getString("campaign")), row.getString("traffic"));
                    for (int i = 0; i < total.length; i++) {
                        long count = row.getLong(BUCKETS.get(i));
                        total[i] = total[i].add(BigDecimal.valueOf(count));
                        out.printf(Locale.ROOT, " %12d", count);
                    }
                    out.println();
                });
        out.printf(Locale.ROOT, "  %-" + (widths[0] + widths[1] + 10) + "s", "total");
        for (BigDecimal sum : total) {
            out.printf(Locale.ROOT, " %12s", sum.toPlainString());
        }
        out.println();
    }

    /** Of the columns of vendors and campaigns. A campaign that is longer than what a line has room for moves its own row only. */
    private int[] widths() {
        int[] widths = {10, 16};
        store.stream("queries/job/waterfall_of_period", period(), row -> {
            widths[0] = Math.max(widths[0], Math.min(WIDEST, row.getString("vendor").length()));
            widths[1] = Math.max(widths[1], Math.min(WIDEST, TerminalText.of(row.getString("campaign")).length()));
        });
        return widths;
    }

    private Map<String, ?> period() {
        return Map.of("period_from", run.period().from(), "period_to", run.period().to());
    }

    private void printDiscrepancies(WrittenEdition asked) {
        out.println();
        out.println("Discrepancies open");
        List<Map.Entry<Reason, Long>> open = new ArrayList<>(asked.counts().open().entrySet());
        open.sort(Comparator.comparing((Map.Entry<Reason, Long> e) -> e.getKey().severity()).thenComparing(Map.Entry::getKey));
        open.forEach(e -> out.printf(Locale.ROOT, "  %-10s %-38s %8d%n", e.getKey().severity().word(), e.getKey().name(), e.getValue()));
        if (open.isEmpty()) {
            out.println("  none");
        }
        long others = store.query("queries/job/open_of_other_days", period(), (row, i) -> row.getLong("open")).get(0);
        if (others > 0) {
            out.println("  on other days: " + others + ", in open-discrepancies.csv");
        }
        asked.counts().moneyAtStake().forEach(money -> out.println("  at stake: " + money + ", each event once"));
    }

    private void printTieOut(List<TieOutRow> rows) {
        out.println();
        out.println("Tie-out");
        for (TieOutRow row : rows) {
            out.printf(
                    Locale.ROOT, "  %-4s %-34s %s %s = %s %s%n", row.ok() ? "ok" : "NO", row.check(), row.left().toPlainString(), row.leftName(),
                    row.right().toPlainString(), row.rightName());
        }
    }

    /** A record that nobody could read is in no figure: whoever reads them must know. */
    private void printRejected() {
        long rejected = store.query("queries/job/inputs_of_run", Map.of("run_no", run.number()), (row, i) -> row.getLong("rejected")).stream().mapToLong(Long::longValue).sum();
        if (rejected > 0) {
            out.println();
            out.println(Counted.of(rejected, "record", "records") + " of this run could not be read, and no figure holds what " + Counted.word(rejected, "it says", "they say") + "; see leadtally rejected --run "
                    + run.number());
        }
    }

    private void printFiles(WrittenEdition asked, List<Path> published) {
        out.println();
        int standing = asked.unchanged() ? asked.number() - 1 : asked.number();
        Path edition = run.output().resolve(run.period().folder()).resolve("edition-" + standing);
        boolean isNew = published.contains(edition);
        if (asked.unchanged() && !isNew) {
            out.println("Nothing changed: " + run.period().folder() + " stays at edition " + standing + (Files.isDirectory(edition)
                    ? "."
                    : ", but " + edition + " is not there: it was published in another output folder, or moved."));
        } else if (asked.state() == EditionState.PROVISIONAL) {
            out.println("This edition is provisional: something is still awaited.");
        }
        published.forEach(folder -> out.println("published " + folder));
        if (isNew) {
            asked.files().keySet().forEach(file -> out.println("  " + file));
        }
    }
}
