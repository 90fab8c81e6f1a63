package leadtally.report.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads a CSV file strictly as RFC 4180 has it (UTF-8, CRLF after every row): another reader of the format than what wrote it. */
public final class CsvReader {
    private static final int END = -1;

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final Path path;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Bytes cell = new Bytes();
    private int at;
    private int filled;
    private long row = 1;

    private CsvReader(InputStream in, Path path) {
        this.in = in;
        this.path = path;
    }

    /** Hands over each row's cells, the header's first. The list is used again for the next row. */
    public static void read(Path path, Consumer<List<String>> rows) {
        try (InputStream in = Files.newInputStream(path)) {
            read(in, path, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " again: " + e.getMessage(), e);
        }
    }

    static void read(InputStream in, Path path, Consumer<List<String>> rows) throws IOException {
        CsvReader reader = new CsvReader(in, path);
        List<String> cells = new ArrayList<>();
        while (reader.next(cells)) {
            rows.accept(cells);
            reader.row++;
        }
    }

    private boolean next(List<String> cells) throws IOException {
        cells.clear();
        int c = read();
        if (c == END) {
            return false;
        }
        while (true) {
            cell.clear();
            c = c == '"' ? quoted() : plain(c);
            cells.add(cell.text());
            if (c == '\r') {
                expect(read() == '\n', "a CR without LF");
                return true;
            }
            expect(c == ',', "something after a closing quote, or the file ends within a row");
            c = read();
        }
    }

    /** The byte after the cell. */
    private int plain(int first) throws IOException {
        int c = first;
        while (c != ',' && c != '\r' && c != END) {
            expect(c != '"' && c != '\n', "a quote or a line feed in a cell without quotes");
            cell.add(c);
            c = read();
        }
        return c;
    }

    private int quoted() throws IOException {
        while (true) {
            int c = read();
            expect(c != END, "the file ends within quotes");
            if (c == '"') {
                c = read();
                if (c != '"') {
                    return c;
                }
            }
            cell.add(c);
        }
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(path + ": row " + row + ": " + fault);
        }
    }
}
