package leadtally.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import leadtally.database.Store;
import leadtally.lead.Digests;
import leadtally.report.csv.CsvFile;
import leadtally.report.csv.CsvTable;
import leadtally.report.csv.ReadBack;
import leadtally.report.csv.WrittenCsv;
import leadtally.report.restatement.RestatedCell;
import leadtally.report.restatement.Restatement;
import leadtally.report.row.BillingRow;
import leadtally.report.row.CallActivityRow;
import leadtally.report.row.CallResultRow;
import leadtally.report.row.ClaimRow;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.row.DncRow;
import leadtally.report.row.FeedRow;
import leadtally.report.row.LedgerRow;
import leadtally.report.row.ReconciliationRow;
import leadtally.report.row.TransferRow;
import leadtally.report.row.WaterfallRow;
import leadtally.report.step.StoredRows;
import leadtally.report.step.StoredTotals;
import org.jspecify.annotations.Nullable;

/** Writes the CSV files of an edition, each read again at once and held against what was written and what is stored (rule 9.8). */
final class EditionFiles {
    private final Store store;
    private final EditionRequest request;
    private final Path folder;
    private final StoredRows rows;
    private final EditionFigures figures = new EditionFigures();
    private final SortedMap<String, FileFigures> files = new TreeMap<>();
    private final StringBuilder digests = new StringBuilder();
    private final List<TieOutRow> faults = new ArrayList<>();

    EditionFiles(Store store, EditionRequest request, Path folder) {
        this.store = store;
        this.request = request;
        this.folder = folder;
        this.rows = new StoredRows(store, request.period());
    }

    /**
     * @throws ReadBackException if a file read again has other rows or sums than were written or are stored
     */
    void writeAll() {
        figured(ReconciliationRow.TABLE, "reconciliation", rows::reconciliation, row -> {});
        figured(WaterfallRow.TABLE, "waterfall", rows::waterfall, figures.waterfall::add);
        figured(DiscrepancyRow.TABLE, "discrepancies", to -> rows.discrepancies(request.asOf(), to), figures::discrepancy);
        rows.moneyAtStake(figures::atStake);
        figured(CallResultRow.TABLE, "call_results", rows::callResults, figures.callResults::add);
        figured(CallActivityRow.TABLE, "call_activity", rows::callActivity, figures.callActivity::add);
        figured(TransferRow.TABLE, "transfers", rows::transfers, figures.transfers::add);
        figured(BillingRow.TABLE, "billing", to -> rows.billing(request::currency, to), figures.billing::add);
        figured(ClaimRow.TABLE, "claims", rows::claims, figures::claim);
        figured(DncRow.TABLE, "dnc", rows::dnc, figures.dnc::add);
        stored(FeedRow.TABLE, "feeds", rows::feeds, figures.feeds::add);
        if (rows.hasLedger(request.days().start(request.period().from()), request.days().end(request.period().to()))) {
            stored(LedgerRow.TABLE, "billing_ledger", to -> rows.billingLedger(request::currency, to), row -> {});
        }
        write(TieOutRow.TABLE, to -> request.tieOut().forEach(to), row -> {});
        throwIfAny();
    }

    /**
     * Writes what changed against the edition before, which every edition but the first has.
     *
     * @param restatement null if the store knows no edition before: then the file has no rows
     * @throws ReadBackException if the file read again has other rows than were written
     */
    void writeChanges(@Nullable Restatement restatement) {
        write(RestatedCell.TABLE, to -> {
            if (restatement != null) {
                restatement.each(to);
            }
        }, figures.restated::add);
        throwIfAny();
    }

    private void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new ReadBackException(faults);
        }
    }

    EditionFigures figures() {
        return figures;
    }

    Path folder() {
        return folder;
    }

    /** Digest of each file by name. */
    Map<String, String> sha256() {
        return files.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> file.getValue().sha256()));
    }

    /** By file name; what was read again equals it. */
    SortedMap<String, FileFigures> files() {
        return files;
    }

    /** SHA-256 over the figures whose change makes another edition (rule 8.4). */
    String fingerprint(EditionState state) {
        return Digests.sha256Hex(digests + state.word());
    }

    private <R> void figured(CsvTable<R> table, String query, Consumer<Consumer<R>> source, Consumer<R> also) {
        String digest = stored(table, query, source, also);
        digests.append(table.file()).append(' ').append(files.get(table.file()).rows()).append(' ').append(digest).append('\n');
    }

    private <R> String stored(CsvTable<R> table, String query, Consumer<Consumer<R>> source, Consumer<R> also) {
        String digest = write(table, source, also);
        FileFigures file = files.get(table.file());
        StoredTotals totals = StoredTotals.of(store, query, request.period(), request::currency);
        compare(table.file(), "file", file.rows(), file.sums(), "store", totals.rows(), totals.sums());
        return digest;
    }

    private <R> String write(CsvTable<R> table, Consumer<Consumer<R>> source, Consumer<R> also) {
        try (CsvFile<R> file = new CsvFile<>(table, request.phones(), folder)) {
            source.accept(row -> {
                file.accept(row);
                also.accept(row);
            });
            WrittenCsv written = file.finish();
            files.put(table.file(), new FileFigures(written.rows(), written.sums(), written.sha256()));
            readAgain(table, written);
            return file.figures();
        }
    }

    private void readAgain(CsvTable<?> table, WrittenCsv written) {
        WrittenCsv read = ReadBack.of(table, folder);
        compare(table.file(), "file read again", read.rows(), read.sums(), "written", written.rows(), written.sums());
        if (!read.sha256().equals(written.sha256())) {
            faults.add(new TieOutRow("9.8 " + table.file() + " bytes", "file read again", BigDecimal.ZERO, "written", BigDecimal.ONE,
                    BigDecimal.ONE.negate(), false));
        }
    }

    private void compare(
            String file, String leftName, long leftRows, SortedMap<String, BigDecimal> left, String rightName, long rightRows,
            SortedMap<String, BigDecimal> right) {
        Set<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        keepFault(TieOutRow.equal("9.8 " + file + " rows", leftName, BigDecimal.valueOf(leftRows), rightName, BigDecimal.valueOf(rightRows)));
        for (String name : names) {
            keepFault(TieOutRow.equal("9.8 " + file + " " + name, leftName, left.getOrDefault(name, BigDecimal.ZERO), rightName,
                    right.getOrDefault(name, BigDecimal.ZERO)));
        }
    }

    private void keepFault(TieOutRow row) {
        if (!row.ok()) {
            faults.add(row);
        }
    }
}
