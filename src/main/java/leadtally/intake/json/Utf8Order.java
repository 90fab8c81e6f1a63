package leadtally.intake.json;

import java.util.Comparator;

/** Orders texts as their UTF-8 bytes do, without making the bytes. */
public final class Utf8Order implements Comparator<String> {
    public static final Utf8Order BYTES = new Utf8Order();

    private Utf8Order() {}

    @Override
    public int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return left.length() - right.length();
    }

    /** Surrogates stand for code points above all others. */
    private static int rank(char c) {
        if (c < Character.MIN_SURROGATE) {
            return c;
        }
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
