package leadtally.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadtally.database.SideBySide;
import leadtally.database.Store;
import leadtally.lead.Digests;
import leadtally.report.restatement.RestatedCell;
import leadtally.report.restatement.Restatement;
import leadtally.report.restatement.StatedFile;
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
import org.jspecify.annotations.Nullable;

/** Writes the CSV files of an edition: the submissions, which are as many rows as all others together, beside the rest. */
final class EditionFiles {
    private final EditionRequest request;
    private final Path folder;
    private final StoredRows rows;
    private final EditionFigures figures = new EditionFigures();
    private final CsvSeries submissions;
    private final CsvSeries others;

    EditionFiles(Store store, EditionRequest request, Path folder) {
        this.request = request;
        this.folder = folder;
        this.rows = new StoredRows(store, request.period());
        this.submissions = new CsvSeries(store, request, folder);
        this.others = new CsvSeries(store, request, folder);
    }

    /**
     * @param threads 1 writes all in the caller's thread, and so in its transaction
     * @throws ReadBackException if a file read again has other rows or sums than were written or are stored
     */
    void writeAll(int threads) {
        SideBySide.all(threads, this::writeSubmissions, this::writeOthers);
        throwIfAny();
    }

    private void writeSubmissions() {
        submissions.figured(ReconciliationRow.TABLE, "reconciliation", rows::reconciliation, row -> {});
    }

    private void writeOthers() {
        others.figured(WaterfallRow.TABLE, "waterfall", rows::waterfall, figures.waterfall::add);
        others.figured(DiscrepancyRow.TABLE, "discrepancies", to -> rows.discrepancies(request.asOf(), to), figures::discrepancy);
        rows.moneyAtStake(figures::atStake);
        others.figured(CallResultRow.TABLE, "call_results", rows::callResults, figures.callResults::add);
        others.figured(CallActivityRow.TABLE, "call_activity", rows::callActivity, figures.callActivity::add);
        others.figured(TransferRow.TABLE, "transfers", rows::transfers, figures.transfers::add);
        others.figured(BillingRow.TABLE, "billing", to -> rows.billing(request::currency, to), figures.billing::add);
        others.figured(ClaimRow.TABLE, "claims", rows::claims, figures::claim);
        others.figured(DncRow.TABLE, "dnc", rows::dnc, figures.dnc::add);
        others.stored(FeedRow.TABLE, "feeds", rows::feeds, figures.feeds::add);
        if (rows.hasLedger(request.days().start(request.period().from()), request.days().end(request.period().to()))) {
            others.stored(LedgerRow.TABLE, "billing_ledger", to -> rows.billingLedger(request::currency, to), row -> {});
        }
        others.write(TieOutRow.TABLE, to -> request.tieOut().forEach(to), row -> {});
    }

    /**
     * Writes what changed against the edition before, which every edition but the first has.
     *
     * @param restatement null if the store knows no edition before: then the file says of each other that it could not be compared
     * @throws ReadBackException if the file read again has other rows than were written
     */
    void writeChanges(@Nullable Restatement restatement) {
        others.write(RestatedCell.TABLE, to -> {
            if (restatement != null) {
                restatement.each(to);
            } else {
                Restatement.nothingCompared(to);
            }
        }, figures.restated::add);
        throwIfAny();
    }

    private void throwIfAny() {
        List<TieOutRow> faults = Stream.of(submissions, others).flatMap(series -> series.faults().stream()).toList();
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

    /** What the manifest will say of each file, by name. */
    Map<String, StatedFile> stated() {
        return files().entrySet().stream().collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey, file -> StatedFile.of(file.getValue().sha256(), file.getValue().rows(), file.getValue().sums())));
    }

    /** By file name; what was read again equals it. */
    SortedMap<String, FileFigures> files() {
        SortedMap<String, FileFigures> files = new TreeMap<>(submissions.files());
        files.putAll(others.files());
        return files;
    }

    /** SHA-256 over the figures whose change makes another edition (rule 8.4). */
    String fingerprint(EditionState state) {
        return Digests.sha256Hex(submissions.digests() + others.digests() + state.word());
    }
}
