package leadtally.report.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leadtally.lead.Digests;
import leadtally.lead.FileFault;
import leadtally.report.csv.CsvTable.Column;
import leadtally.report.csv.CsvTable.Summed;

/** Reads a written file again from disk and adds it up again (rule 9.8). */
public final class ReadBack {
    private static final int MOST_PLACES = 1_000;

    private final CsvTable<?> table;
    private final Path path;
    private final int[] summed;
    private final SortedMap<String, BigDecimal> sums = new TreeMap<>();
    private long rows = -1;

    private ReadBack(CsvTable<?> table, Path path) {
        this.table = table;
        this.path = path;
        this.summed = IntStream.range(0, table.columns().size()).filter(i -> table.columns().get(i).summed() != Summed.NO).toArray();
    }

    /**
     * @throws IllegalStateException if the file is not RFC 4180, has another header, or a row of another width
     */
    public static WrittenCsv of(CsvTable<?> table, Path folder) {
        ReadBack back = new ReadBack(table, folder.resolve(table.file()));
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(back.path), digest)) {
            CsvReader.readCells(in, back.path, back::row);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + back.path + " again: " + FileFault.why(e), e);
        }
        if (back.rows < 0) {
            throw new IllegalStateException(back.path + ": no header");
        }
        return new WrittenCsv(back.rows, back.sums, HexFormat.of().formatHex(digest.digest()));
    }

    /** The place of the currency of an amount: the next column of that name. */
    private int currencyOf(int amount) {
        int place = amount;
        while (!table.columns().get(place).name().equals(CsvTable.CURRENCY)) {
            place++;
        }
        return place;
    }

    private void row(CsvCells cells) {
        if (rows++ < 0) {
            header(IntStream.range(0, cells.count()).mapToObj(cells::text).toList());
            return;
        }
        List<? extends Column<?>> columns = table.columns();
        if (cells.count() != columns.size()) {
            throw new IllegalStateException(path + ": row " + rows + " has " + cells.count() + " cells, not " + columns.size());
        }
        for (int i : summed) {
            if (!cells.isEmpty(i)) {
                Column<?> column = columns.get(i);
                String name = column.summed() == Summed.COUNT ? column.name() : CsvTable.amountName(column.name(), cells.text(currencyOf(i)));
                sums.merge(name, number(cells.text(i)), BigDecimal::add);
            }
        }
    }

    /** Numbers are written plain; another one may be of more digits than can be added up. */
    private BigDecimal number(String cell) {
        BigDecimal number = new BigDecimal(cell);
        if (number.scale() < 0 || number.scale() > MOST_PLACES) {
            throw new IllegalStateException(path + ": row " + rows + " has " + cell + ", which is not written as numbers are");
        }
        return number;
    }

    private void header(List<String> header) {
        if (!header.equals(table.header())) {
            throw new IllegalStateException(path + ": header " + header + " is not " + table.header());
        }
    }
}
