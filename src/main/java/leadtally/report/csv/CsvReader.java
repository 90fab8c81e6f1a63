package leadtally.report.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import leadtally.lead.FileFault;

/** Reads a CSV file strictly as RFC 4180 has it (UTF-8, CRLF after every row): another reader of the format than what wrote it. */
public final class CsvReader {
    private static final int END = -1;

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final Path path;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final CsvCells cells = new CsvCells();
    private int at;
    private int filled;
    private long row = 1;

    private CsvReader(InputStream in, Path path) {
        this.in = in;
        this.path = path;
    }

    /** Hands over each row's cells as texts, the header's first. The list is used again for the next row. */
    public static void read(Path path, Consumer<List<String>> rows) {
        List<String> texts = new ArrayList<>();
        readCells(path, cells -> {
            texts.clear();
            for (int cell = 0; cell < cells.count(); cell++) {
                texts.add(cells.text(cell));
            }
            rows.accept(texts);
        });
    }

    /** Hands over each row's cells, the header's first. They are used again for the next row. */
    public static void readCells(Path path, Consumer<CsvCells> rows) {
        try (InputStream in = Files.newInputStream(path)) {
            readCells(in, path, rows);
        } catch (IOException e) {
            throw cannotRead(path, e);
        }
    }

    /**
     * The cells of one row that a file holds. They are used by no other row.
     *
     * @param path of the file, for messages
     */
    public static CsvCells cells(ByteBuffer row, Path path) {
        try {
            CsvReader reader = new CsvReader(new ByteArrayInputStream(row.array()), path);
            reader.next();
            return reader.cells;
        } catch (IOException e) {
            throw cannotRead(path, e);
        }
    }

    static void readCells(InputStream in, Path path, Consumer<CsvCells> rows) throws IOException {
        CsvReader reader = new CsvReader(in, path);
        while (reader.next()) {
            rows.accept(reader.cells);
            reader.row++;
        }
    }

    /** The texts of the first row; none in an empty file. */
    public static List<String> header(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            CsvReader reader = new CsvReader(in, path);
            List<String> header = new ArrayList<>();
            reader.next();
            for (int cell = 0; cell < reader.cells.count(); cell++) {
                header.add(reader.cells.text(cell));
            }
            return header;
        } catch (IOException e) {
            throw cannotRead(path, e);
        }
    }

    private static UncheckedIOException cannotRead(Path path, IOException e) {
        return new UncheckedIOException("cannot read " + path + " again: " + FileFault.why(e), e);
    }

    private boolean next() throws IOException {
        cells.clear();
        int c = read();
        if (c == END) {
            return false;
        }
        while (true) {
            c = c == '"' ? quoted() : plain(c);
            cells.endCell();
            if (c == '\r') {
                expect(read() == '\n', "a CR without LF");
                return true;
            }
            expect(c == ',', "something after a closing quote, or the file ends within a row");
            c = read();
        }
    }

    /** The byte after the cell, whose first byte was read. */
    private int plain(int first) throws IOException {
        if (first == END) {
            return END;
        }
        at--;
        while (at < filled || fill()) {
            int from = at;
            while (at < filled && !isMark(buffer[at])) {
                at++;
            }
            cells.add(buffer, from, at - from);
            if (at < filled) {
                int mark = buffer[at++];
                expect(mark != '"' && mark != '\n', "a quote or a line feed in a cell without quotes");
                return mark;
            }
        }
        return END;
    }

    private static boolean isMark(byte b) {
        return b <= ',' && (b == ',' || b == '\r' || b == '"' || b == '\n');
    }

    /** The byte after the closing quote. */
    private int quoted() throws IOException {
        while (at < filled || fill()) {
            int from = at;
            while (at < filled && buffer[at] != '"') {
                at++;
            }
            cells.add(buffer, from, at - from);
            if (at < filled) {
                at++;
                int c = read();
                if (c != '"') {
                    return c;
                }
                cells.add(buffer, at - 1, 1);
            }
        }
        expect(false, "the file ends within quotes");
        return END;
    }

    private int read() throws IOException {
        return at < filled || fill() ? buffer[at++] & 0xFF : END;
    }

    /** Reads on; false at the end of the file. */
    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        return filled > 0;
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(path + ": row " + row + ": " + fault);
        }
    }
}
