package leadtally.report.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * The order of rows (interface.md, Output) as bytes: keys compared as unsigned bytes order as the printed columns do from left to right, text as UTF-8 bytes, numbers by value,
 * empty first. A text holds no U+0000 (the store keeps none).
 */
final class OrderKey {
    private static final int EMPTY = 0;
    private static final int NEGATIVE = 1;
    private static final int ZERO = 2;
    private static final int POSITIVE = 3;

    private OrderKey() {}

    static void text(Bytes key, byte[] utf8) {
        key.add(utf8).add(0);
    }

    static void empty(Bytes key) {
        key.add(EMPTY);
    }

    static void number(Bytes key, long number) {
        key.add(POSITIVE).addLong(number ^ Long.MIN_VALUE);
    }

    /** Sign, then magnitude as exponent and digits; a negative one with each byte complemented, so that the greater magnitude comes first. */
    static void decimal(Bytes key, BigDecimal number) {
        if (number.signum() == 0) {
            key.add(ZERO);
            return;
        }
        BigDecimal plain = number.abs().stripTrailingZeros();
        byte[] digits = plain.unscaledValue().toString().getBytes(StandardCharsets.US_ASCII);
        int exponent = (plain.precision() - plain.scale()) ^ Integer.MIN_VALUE;
        int flip = number.signum() < 0 ? 0xFF : 0;
        key.add(flip == 0 ? POSITIVE : NEGATIVE);
        key.addInt(flip == 0 ? exponent : ~exponent);
        for (byte digit : digits) {
            key.add(digit ^ flip);
        }
        key.add(flip);
    }
}
