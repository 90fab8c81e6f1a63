package leadtally.report.csv;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import leadtally.lead.Utf8Order;
import org.jspecify.annotations.Nullable;

/** Whether a file's rows stand in the order that it promises (interface.md, Output): where they do not, somebody moved one. */
public final class RowOrder {
    private final CsvTable<?> table;
    private @Nullable List<String> last;
    private long row = -1;
    private long found;

    private RowOrder(CsvTable<?> table) {
        this.table = table;
    }

    /** The first row that should stand before the one above it, counted from 1 without the header; 0 if there is none. */
    public static long firstOutOfOrder(CsvTable<?> table, Path folder) {
        RowOrder order = new RowOrder(table);
        CsvReader.read(folder.resolve(table.file()), order::row);
        return order.found;
    }

    private void row(List<String> cells) {
        if (++row > 0 && found == 0) {
            if (last != null && compare(last, cells) > 0) {
                found = row;
            }
            last = List.copyOf(cells);
        }
    }

    private int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(table.columns().size(), Math.min(a.size(), b.size())); i++) {
            int order = table.columns().get(i).isNumber() ? byValue(a.get(i), b.get(i)) : Utf8Order.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int byValue(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(!a.isEmpty(), !b.isEmpty());
        }
        return new BigDecimal(a).compareTo(new BigDecimal(b));
    }
}
