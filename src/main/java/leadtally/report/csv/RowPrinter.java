package leadtally.report.csv;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row being printed: its CSV line, its place in the order, its figures for the fingerprint; and the sums so far. Used again for each row. */
final class RowPrinter {
    private static final byte[] CRLF = {'\r', '\n'};

    private final Bytes line = new Bytes();
    private final Bytes key = new Bytes();
    private final Bytes figures = new Bytes();
    private final SortedMap<String, BigDecimal> sums = new TreeMap<>();
    private boolean isFigure;

    void begin() {
        line.clear();
        key.clear();
        figures.clear();
    }

    /** Every column begins with this. */
    void column(boolean isFigure) {
        this.isFigure = isFigure;
        if (line.length() > 0 || key.length() > 0) {
            line.add(',');
        }
    }

    void end() {
        line.add(CRLF);
    }

    void text(String printed) {
        text(printed, printed);
    }

    /**
     * @param figure what stands for the cell in the fingerprint
     */
    void text(String printed, String figure) {
        byte[] utf8 = printed.getBytes(StandardCharsets.UTF_8);
        OrderKey.text(key, utf8);
        quote(utf8);
        figure(figure);
    }

    void number(@Nullable Long number) {
        if (number == null) {
            empty();
        } else {
            OrderKey.number(key, number);
            plain(Long.toString(number));
        }
    }

    void decimal(@Nullable BigDecimal number, String printed) {
        if (number == null) {
            empty();
        } else {
            OrderKey.decimal(key, number);
            plain(printed);
        }
    }

    void sum(String name, BigDecimal number) {
        sums.merge(name, number, BigDecimal::add);
    }

    SortedMap<String, BigDecimal> sums() {
        return sums;
    }

    /** Length of the key, key, line: what {@link SortedLines} keeps. */
    byte[] record() {
        return ByteBuffer.allocate(Integer.BYTES + key.length() + line.length())
                .putInt(key.length())
                .put(key.array(), 0, key.length())
                .put(line.array(), 0, line.length())
                .array();
    }

    Bytes figures() {
        return figures;
    }

    private void empty() {
        OrderKey.empty(key);
        figure("");
    }

    private void plain(String printed) {
        line.add(printed.getBytes(StandardCharsets.US_ASCII));
        figure(printed);
    }

    private void figure(String text) {
        if (isFigure) {
            figures.add(text.getBytes(StandardCharsets.UTF_8)).add(0);
        }
    }

    private void quote(byte[] cell) {
        boolean needed = false;
        for (byte b : cell) {
            needed |= b == ',' || b == '"' || b == '\r' || b == '\n';
        }
        if (!needed) {
            line.add(cell);
            return;
        }
        line.add('"');
        for (byte b : cell) {
            if (b == '"') {
                line.add('"');
            }
            line.add(b);
        }
        line.add('"');
    }
}
