package leadtally.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Reason;
import leadtally.report.csv.CsvFile;
import leadtally.report.csv.Money;
import leadtally.report.csv.PhonePrint;
import leadtally.report.pdf.Shown;
import leadtally.report.row.DiscrepancyRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** {@code discrepancies}: those of every day, or some of them, gravest first. */
public final class DiscrepancyList {
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final String ROW = "%-16s  %-10s  %-8s  %-8s  %-36s  %-10s %-14s %-12s %-17s %5s  %s";

    private final Store store;
    private final PhonePrint phones;
    private final Instant asOf;

    public DiscrepancyList(Store store, PhonePrint phones) {
        this.store = store;
        this.phones = phones;
        this.asOf = LastRun.of(store).map(LastRun::asOf).orElse(Instant.EPOCH);
    }

    /**
     * Which ones are meant.
     *
     * @param openOnly neither resolved nor accepted ones
     * @param reason null for every reason
     * @param since first business day, null for every day
     */
    public record Filter(boolean openOnly, @Nullable Reason reason, @Nullable LocalDate since) {
        public static final Filter ALL = new Filter(false, null, null);
    }

    /** Hands over those meant one by one, gravest first, then by reason, subject and id; they may be more than memory holds. */
    public void each(Filter filter, Consumer<StoredDiscrepancy> found) {
        Object[] reasons = Stream.of(Reason.values())
                .filter(reason -> filter.reason() == null || reason == filter.reason())
                .sorted(Comparator.comparing(Reason::severity).thenComparing(Comparator.naturalOrder()))
                .map(Reason::name)
                .toArray();
        Map<String, ?> parameters = Map.of(
                "reasons", new SqlArrayValue("varchar", reasons), "since", filter.since() == null ? EVER : filter.since(),
                "state", filter.openOnly() ? "OPEN" : "");
        store.stream("queries/story/discrepancies", parameters, row -> found.accept(StoredDiscrepancy.read(row, asOf)));
    }

    /** The printed id, by which one is accepted. */
    public String id(StoredDiscrepancy found) {
        return phones.id(found.idText());
    }

    /** A table for people: a header, a line each, and how many there are. */
    public void print(Filter filter, Consumer<String> lines) {
        long[] all = new long[1];
        long[] open = new long[1];
        each(filter, one -> {
            if (all[0]++ == 0) {
                lines.accept(String.format(Locale.ROOT, ROW, "id", "day", "state", "severity", "reason", "vendor", "campaign", "lead", "phone", "days", "detail"));
            }
            open[0] += one.row().isOpen() ? 1 : 0;
            lines.accept(line(one));
        });
        lines.accept(all[0] + (all[0] == 1 ? " discrepancy, " : " discrepancies, ") + open[0] + " open");
    }

    private String line(StoredDiscrepancy one) {
        DiscrepancyRow row = one.row();
        return String.format(
                Locale.ROOT, ROW, id(one), row.day(), row.state().toLowerCase(Locale.ROOT), row.reason().severity().word(), row.reason(),
                row.vendor(), row.campaign(), row.externalLeadId(), phones.phone(row.phone()), row.ageDays(), detail(one)).stripTrailing();
    }

    private String detail(StoredDiscrepancy one) {
        DiscrepancyRow row = one.row();
        String money = row.amount() == null ? "" : Money.printed(row.amount()) + " " + row.currency();
        String words = Shown.spanInWords(row);
        String detail = money.isEmpty() || words.isEmpty() ? money + words : money + ", " + words;
        return one.acceptedAt() == null ? detail : detail + " [accepted by " + one.acceptedBy() + " at " + CanonicalTime.millis(one.acceptedAt()) + ": " + one.note(phones) + "]";
    }

    /** Writes {@code discrepancies.csv} with them, as an edition has it, into the sink's folder. */
    public void write(Filter filter, CsvFile<DiscrepancyRow> csv) {
        each(filter, one -> csv.accept(one.row()));
        csv.finish();
    }
}
