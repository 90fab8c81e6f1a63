package leadtally.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leadtally.database.Store;
import leadtally.lead.Reason;
import leadtally.report.csv.CsvFile;
import leadtally.report.csv.Money;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.DiscrepancyRow;
import org.jspecify.annotations.Nullable;

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

    /** Gravest first, then by reason, subject and id. */
    public List<StoredDiscrepancy> find(Filter filter) {
        Map<String, ?> parameters = Map.of(
                "since", filter.since() == null ? EVER : filter.since(), "state", filter.openOnly() ? "OPEN" : "",
                "reason", filter.reason() == null ? "" : filter.reason().name());
        List<StoredDiscrepancy> found =
                new ArrayList<>(store.query("queries/story/discrepancies", parameters, (row, i) -> StoredDiscrepancy.read(row, asOf)));
        found.sort(Comparator.comparing((StoredDiscrepancy d) -> d.row().reason().severity())
                .thenComparing(d -> d.row().reason())
                .thenComparing(d -> d.row().subjectAt())
                .thenComparing(StoredDiscrepancy::key));
        return found;
    }

    /** The printed id, by which one is accepted. */
    public String id(StoredDiscrepancy found) {
        return phones.id(found.idText());
    }

    /** A table for people: a header, a line each, and how many there are. */
    public List<String> lines(Filter filter) {
        List<StoredDiscrepancy> found = find(filter);
        List<String> lines = new ArrayList<>();
        if (!found.isEmpty()) {
            lines.add(String.format(Locale.ROOT, ROW, "id", "day", "state", "severity", "reason", "vendor", "campaign", "lead", "phone", "days", "detail"));
        }
        for (StoredDiscrepancy one : found) {
            DiscrepancyRow row = one.row();
            lines.add(String.format(
                    Locale.ROOT, ROW, id(one), row.day(), row.state().toLowerCase(Locale.ROOT), row.reason().severity().word(), row.reason(),
                    row.vendor(), row.campaign(), row.externalLeadId(), phones.phone(row.phone()), row.ageDays(), detail(one)).stripTrailing());
        }
        long open = found.stream().filter(one -> one.row().isOpen()).count();
        lines.add(found.size() + (found.size() == 1 ? " discrepancy, " : " discrepancies, ") + open + " open");
        return lines;
    }

    private static String detail(StoredDiscrepancy one) {
        DiscrepancyRow row = one.row();
        String money = row.amount() == null ? "" : Money.printed(row.amount()) + " " + row.currency();
        String detail = money.isEmpty() || row.detail().isEmpty() ? money + row.detail() : money + ", " + row.detail();
        return one.acceptedAt() == null ? detail : detail + " [accepted by " + one.acceptedBy() + ": " + one.acceptedNote() + "]";
    }

    /** Writes {@code discrepancies.csv} with them, as an edition has it, into the sink's folder. */
    public void write(Filter filter, CsvFile<DiscrepancyRow> csv) {
        find(filter).forEach(one -> csv.accept(one.row()));
        csv.finish();
    }
}
