package leadtally.generate;

/** Phone numbers that no two leads share unless their story says so: each is a one-to-one function of a serial number. */
final class Numbers {

    private static final String[] BRAZIL = {"11", "21", "31", "41", "51", "61", "71", "81", "85", "91"};
    private static final String[] EMIRATES = {"50", "52", "54", "55", "56", "58"};
    private static final long MILLION = 1_000_000L;

    private Numbers() {}

    /** {@code +1} and ten digits. */
    static String us(long serial) {
        long area = 201 + serial % 199 * 4;
        return digits("+1" + area, 2 * MILLION + (serial / 199 * 7919 + 12_345) % (8 * MILLION), 7);
    }

    /** {@code +91} and ten digits, a mobile. */
    static String india(long serial) {
        return digits("+91", 6_000 * MILLION + (serial * 999_983 + 77) % (4_000 * MILLION), 10);
    }

    /** {@code +55}, area code, 9 and eight digits. */
    static String brazil(long serial) {
        return digits("+55" + BRAZIL[(int) (serial % 10)] + "9", serial / 10 * 7919 % (100 * MILLION), 8);
    }

    /** {@code +971} and a mobile that the numbering plan knows. */
    static String emirates(long serial) {
        return digits("+971" + EMIRATES[(int) (serial / (10 * MILLION) % 6)], serial * 7919 % (10 * MILLION), 7);
    }

    /** One of two thousand numbers of our own, in an area that no lead is given. */
    static String ours(long serial) {
        return digits("+1800", 5_560_000 + serial % 2_000, 7);
    }

    private static String digits(String head, long number, int digits) {
        return Stamp.padded(new StringBuilder(head), number, digits).toString();
    }

    /** A US number as people type it. */
    static String usText(String e164, Draw draw) {
        String area = e164.substring(2, 5);
        String middle = e164.substring(5, 8);
        String end = e164.substring(8);
        return switch (draw.below(9)) {
            case 0 -> "(" + area + ") " + middle + "-" + end;
            case 1 -> area + "-" + middle + "-" + end;
            case 2 -> "1" + area + middle + end;
            case 3 -> "+1 (" + area + ") " + middle + "-" + end;
            case 4 -> area + "." + middle + "." + end + " x" + draw.between(10, 999);
            case 5 -> "tel:" + e164 + ";ext=" + draw.between(10, 999);
            default -> e164;
        };
    }

    /** An Indian number in one of its national forms. */
    static String indiaText(String e164, Draw draw) {
        String ten = e164.substring(3);
        return switch (draw.below(5)) {
            case 0 -> "0" + ten;
            case 1 -> "91" + ten;
            case 2 -> e164;
            case 3 -> ten.substring(0, 5) + " " + ten.substring(5);
            default -> ten;
        };
    }

    /** A Brazilian number in one of its forms. */
    static String brazilText(String e164, Draw draw) {
        String area = e164.substring(3, 5);
        String local = e164.substring(5);
        return switch (draw.below(4)) {
            case 0 -> "(" + area + ") " + local.substring(0, 5) + "-" + local.substring(5);
            case 1 -> area + local;
            case 2 -> "55" + area + local;
            default -> e164;
        };
    }
}
