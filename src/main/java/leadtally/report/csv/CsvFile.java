package leadtally.report.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import leadtally.lead.Digests;
import leadtally.lead.FileFault;

/** Writes one CSV file from rows in any order: RFC 4180, UTF-8, CRLF, header, rows ordered by their printed columns. Memory does not grow with the rows. */
public final class CsvFile<R> implements Consumer<R>, AutoCloseable {
    /** How many files are written at once at most, each by a thread of its own. */
    public static final int AT_ONCE = Math.min(8, Runtime.getRuntime().availableProcessors());

    /** All that are written at once hold an eighth of the heap. */
    private static final long SORT_MEMORY_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8 / AT_ONCE);

    private final CsvTable<R> table;
    private final PhonePrint phones;
    private final Path path;
    private final SortedLines lines;
    private final RowPrinter printer = new RowPrinter();
    private final RowSetHash figures = new RowSetHash();
    private long rows;

    /**
     * @param folder where the file is made; it and what is sorted beside it need the space of the rows twice
     */
    public CsvFile(CsvTable<R> table, PhonePrint phones, Path folder) {
        this(table, phones, folder, SORT_MEMORY_BYTES);
    }

    CsvFile(CsvTable<R> table, PhonePrint phones, Path folder, long sortMemoryBytes) {
        this.table = table;
        this.phones = phones;
        this.path = folder.resolve(table.file());
        this.lines = new SortedLines(folder, table.file(), sortMemoryBytes);
    }

    @Override
    public void accept(R row) {
        table.print(row, phones, printer);
        figures.add(printer.figures().array(), printer.figures().length());
        rows++;
        try {
            lines.add(printer.record());
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Writes the file; the figures of what was written. */
    public WrittenCsv finish() {
        MessageDigest digest = Digests.sha256();
        try (OutputStream file = Files.newOutputStream(path);
                OutputStream out = new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16)) {
            out.write((String.join(",", table.header()) + "\r\n").getBytes(StandardCharsets.UTF_8));
            lines.writeTo(out);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        return new WrittenCsv(rows, printer.sums(), HexFormat.of().formatHex(digest.digest()));
    }

    /** A digest of the figures of all rows, whatever their order, with whole phones and without keys (rule 8.4). */
    public String figures() {
        return figures.hex();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private UncheckedIOException cannotWrite(IOException e) {
        return new UncheckedIOException("cannot write " + path + ": " + FileFault.why(e) + "; check the space and the rights of its folder", e);
    }
}
