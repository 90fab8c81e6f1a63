package leadtally.report.csv;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How amounts are printed and added up (rule 7.3): plain, with their largest scale, at least 2. Sums of different currencies stay apart. */
public final class Money {
    private static final int LEAST_SCALE = 2;

    private final SortedMap<String, BigDecimal> sums = new TreeMap<>();

    /** The amount as printed. */
    public static String printed(BigDecimal amount) {
        return scaled(amount).toPlainString();
    }

    /** The amount with the scale that it is printed with. */
    static BigDecimal scaled(BigDecimal amount) {
        return amount.scale() < LEAST_SCALE ? amount.setScale(LEAST_SCALE) : amount;
    }

    public void add(String currency, BigDecimal amount) {
        sums.merge(currency, scaled(amount), BigDecimal::add);
    }

    /** Sums by currency; a currency without amounts is absent. */
    public SortedMap<String, BigDecimal> sums() {
        return Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, BigDecimal>) sums));
    }
}
