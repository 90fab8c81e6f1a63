package leadtally.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import leadtally.lead.Digests;

/** The bytes that were listed of a file, read piece by piece, and their digest. */
public final class ListedBytes {
    private final InputStream in;
    private final MessageDigest digest = Digests.sha256();
    private long left;

    /**
     * @param bytes how many were listed
     */
    public ListedBytes(InputStream in, long bytes) {
        this.in = in;
        this.left = bytes;
    }

    /** The next bytes as a stream of their own, read to its end before the next piece is asked for. */
    public InputStream piece(long bytes) {
        return new Piece(bytes);
    }

    /** Whether all of them were there. */
    public boolean isWhole() {
        return left == 0;
    }

    /** SHA-256, hex, of what was read; once. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private final class Piece extends InputStream {
        private long rest;

        private Piece(long rest) {
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                // Not the end: who asks with a full buffer wants to know whether to make a larger one.
                return 0;
            }
            int wanted = (int) Math.min(length, Math.min(rest, left));
            int count = wanted == 0 ? -1 : in.read(target, from, wanted);
            if (count > 0) {
                digest.update(target, from, count);
                rest -= count;
                left -= count;
            }
            return count;
        }
    }
}
