package leadtally.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadtally.lead.Digests;
import leadtally.lead.FileFault;
import leadtally.report.TieOutRow;
import leadtally.report.csv.CsvTable;
import leadtally.report.csv.ReadBack;
import leadtally.report.csv.RowOrder;
import leadtally.report.csv.WrittenCsv;
import leadtally.report.restatement.RestatedCell;
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
import leadtally.story.PublishedManifest.Said;

/** Holds one file of an edition against what was published: bytes, and of a CSV file rows, sums and order. */
final class FileCheck {
    private static final Map<String, CsvTable<?>> TABLES = Stream.<CsvTable<?>>of(
                    ReconciliationRow.TABLE, WaterfallRow.TABLE, DiscrepancyRow.TABLE, CallResultRow.TABLE, CallActivityRow.TABLE, TransferRow.TABLE,
                    BillingRow.TABLE, ClaimRow.TABLE, DncRow.TABLE, FeedRow.TABLE, LedgerRow.TABLE, TieOutRow.TABLE, RestatedCell.TABLE)
            .collect(Collectors.toMap(CsvTable::file, table -> table));

    private final Path folder;
    private final String name;
    private final SortedMap<String, Said> files;
    private final List<String> faults = new ArrayList<>();

    private FileCheck(Path folder, String name, SortedMap<String, Said> files) {
        this.folder = folder;
        this.name = name;
        this.files = files;
    }

    /**
     * What is wrong with the file, a sentence each.
     *
     * @param files as published; one of them has this name
     */
    static List<String> faults(Path folder, String name, SortedMap<String, Said> files) {
        FileCheck check = new FileCheck(folder, name, files);
        check.compare(files.get(name));
        return check.faults;
    }

    /** Why there is no such file of the edition, {@code ""} if there is one: what a link leads to may change without it. */
    static String absent(Path folder, String name) {
        Path file = folder.resolve(name);
        if (Files.isSymbolicLink(file)) {
            return name + ": is a symbolic link, not the file that was published";
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? "" : name + ": is missing";
    }

    private void compare(Said said) {
        String absent = absent(folder, name);
        if (!absent.isEmpty()) {
            faults.add(absent);
            return;
        }
        String sha256 = sha256(folder.resolve(name));
        if (!sha256.equals(said.sha256())) {
            String whose = files.entrySet().stream()
                    .filter(other -> other.getValue().sha256().equals(sha256))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            faults.add(name + ": " + (whose.isEmpty() ? "its bytes are not those published (SHA-256 " + sha256 + ", published " + said.sha256() + ")"
                    : "holds what was published as " + whose));
        }
        CsvTable<?> table = TABLES.get(name);
        if (table != null) {
            readAgain(table, said);
        } else if (name.endsWith(".csv")) {
            faults.add(name + ": this program does not know its columns, so it was not added up; verify with the program that wrote it");
        }
    }

    private void readAgain(CsvTable<?> table, Said said) {
        try {
            WrittenCsv read = ReadBack.of(table, folder);
            long moved = read.sha256().equals(said.sha256()) ? 0 : RowOrder.firstOutOfOrder(table, folder);
            if (moved > 0) {
                faults.add(name + ": row " + moved + " does not stand in the order of the file");
            }
            if (read.rows() != said.rows()) {
                faults.add(name + ": has " + read.rows() + " rows, published were " + said.rows());
            }
            Set<String> columns = new TreeSet<>(read.sums().keySet());
            columns.addAll(said.sums().keySet());
            for (String column : columns) {
                BigDecimal here = read.sums().getOrDefault(column, BigDecimal.ZERO);
                BigDecimal published = said.sums().getOrDefault(column, BigDecimal.ZERO);
                if (here.compareTo(published) != 0) {
                    faults.add(name + ": " + column + " adds up to " + here.toPlainString() + ", published was " + published.toPlainString());
                }
            }
        } catch (IllegalStateException | NumberFormatException e) {
            faults.add(name + ": cannot be read any more: " + (e.getMessage() == null ? e : e.getMessage().replace(folder + "/", "")));
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(Digests.sha256().digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + FileFault.why(e), e);
        }
    }
}
