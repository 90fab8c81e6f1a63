package leadtally.report.csv;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import leadtally.lead.Digests;

/** A digest of a set of rows that does not depend on their order: the sum of the rows' SHA-256, modulo 2^256. */
final class RowSetHash {
    private static final int WORDS = 8;
    private static final long MASK = 0xFFFF_FFFFL;

    private final MessageDigest digest = Digests.sha256();
    private final long[] sum = new long[WORDS];

    void add(byte[] row, int length) {
        digest.update(row, 0, length);
        ByteBuffer words = ByteBuffer.wrap(digest.digest());
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long word = sum[i] + (words.getInt(i * Integer.BYTES) & MASK) + carry;
            sum[i] = word & MASK;
            carry = word >>> Integer.SIZE;
        }
    }

    String hex() {
        ByteBuffer words = ByteBuffer.allocate(WORDS * Integer.BYTES);
        for (long word : sum) {
            words.putInt((int) word);
        }
        return HexFormat.of().formatHex(words.array());
    }
}
