package leadtally.intake.file;

import java.io.IOException;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import leadtally.intake.json.ByteSearch;
import leadtally.intake.json.JsonShape;
import leadtally.lead.Digests;
import org.jspecify.annotations.Nullable;

/** One pass over a file's unpacked content: its digests at given lengths, and how it ends. */
public final class ContentScan {
    private static final int HEAD = 1 << 12;
    private static final int CHUNK = 1 << 16;
    private final Map<Long, String> digests = new HashMap<>();
    private final Set<Long> withinLine = new HashSet<>();
    private final Set<Long> undecided = new HashSet<>();
    private byte last = '\n';
    private final MessageDigest digest = Digests.sha256();
    private byte[] head = new byte[0];
    private long length;
    private long lastText = -1;
    private long lineEndAfterText = -1;
    private int textLines;
    private boolean inTextLine;
    private boolean damaged;
    private boolean compressed;

    private ContentScan() {}

    /**
     * Reads the file.
     *
     * @param lengths at which a digest is wanted; that of the whole content comes always
     */
    public static ContentScan of(Storage storage, String path, NavigableSet<Long> lengths) throws IOException {
        ContentScan scan = new ContentScan();
        try (Unpacked in = Unpacked.open(storage, path)) {
            scan.compressed = in.isCompressed();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk, 0, CHUNK); read > 0; read = in.read(chunk, 0, CHUNK)) {
                scan.add(chunk, read, lengths);
            }
        } catch (DamagedArchiveException e) {
            scan.damaged = true;
        }
        scan.digests.put(scan.length, scan.digestHere());
        return scan;
    }

    private void add(byte[] chunk, int read, NavigableSet<Long> lengths) {
        if (head.length < HEAD) {
            int more = Math.min(read, HEAD - head.length);
            int had = head.length;
            head = Arrays.copyOf(head, had + more);
            System.arraycopy(chunk, 0, head, had, more);
        }
        decide(chunk, 0, read);
        int done = 0;
        for (Long mark : lengths.subSet(length, true, length + read, false)) {
            int upTo = (int) (mark - length);
            digest.update(chunk, done, upTo - done);
            done = upTo;
            digests.put(mark, digestHere());
            if ((done == 0 ? last : chunk[done - 1]) != '\n') {
                undecided.add(mark);
                decide(chunk, done, read);
            }
        }
        last = chunk[read - 1];
        digest.update(chunk, done, read - done);
        look(chunk, read);
        length += read;
    }

    /** Whether anything but blanks follows in the line at what was asked for: the next byte that is no blank tells. */
    private void decide(byte[] chunk, int from, int read) {
        int at = from;
        while (at < read && isBlank(chunk[at])) {
            at++;
        }
        if (at < read && !undecided.isEmpty()) {
            if (chunk[at] != '\n') {
                withinLine.addAll(undecided);
            }
            undecided.clear();
        }
    }

    private void look(byte[] chunk, int read) {
        for (int i = 0; i < read && textLines < 2; i++) {
            if (chunk[i] == '\n') {
                inTextLine = false;
            } else if (!isBlank(chunk[i]) && !inTextLine) {
                inTextLine = true;
                textLines++;
            }
        }
        int last = read - 1;
        while (last >= 0 && (isBlank(chunk[last]) || chunk[last] == '\n')) {
            last--;
        }
        if (last >= 0) {
            lastText = length + last;
            lineEndAfterText = -1;
        }
        for (int i = last + 1; i < read && lastText >= 0 && lineEndAfterText < 0; i++) {
            if (chunk[i] == '\n') {
                lineEndAfterText = length + i + 1;
            }
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    private String digestHere() {
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            byte[] bytes = new byte[copy.getDigestLength()];
            copy.digest(bytes, 0, bytes.length);
            return HexFormat.of().formatHex(bytes);
        } catch (CloneNotSupportedException | DigestException e) {
            throw new IllegalStateException("every Java runtime can copy a SHA-256 under way", e);
        }
    }

    /** SHA-256, hex, of the first bytes; null if that length was not asked for or is beyond the end. */
    public @Nullable String digestAt(long bytes) {
        return digests.get(bytes);
    }

    /** Whether a length that was asked for ends a line: nothing but blanks follows in it. */
    public boolean endsLineAt(long bytes) {
        return !withinLine.contains(bytes);
    }

    /** Whether there is more than blanks behind so many bytes. */
    public boolean hasTextFrom(long bytes) {
        return lastText >= bytes;
    }

    /** Unpacked length, up to the damage of a damaged archive. */
    public long length() {
        return length;
    }

    /** Whether there is nothing but blanks. */
    public boolean isBlank() {
        return lastText < 0;
    }

    /** Whether only one line has text. */
    public boolean isOneLine() {
        return textLines == 1;
    }

    /** Whether its first line with text does not close what it opens: a JSON value may go on over lines. */
    public boolean mayHoldDocuments() {
        int from = 0;
        while (from < head.length && (isBlank(head[from]) || head[from] == '\n')) {
            from++;
        }
        int to = ByteSearch.indexOf((byte) '\n', head, from, head.length);
        return to >= 0 && !JsonShape.of(head, from, to).isClosed();
    }

    /** Offset after the line end of the last line with text, -1 if that line has no end. */
    public long endOfLastLine() {
        return lineEndAfterText;
    }

    public boolean isDamaged() {
        return damaged;
    }

    public boolean isCompressed() {
        return compressed;
    }

    /** Whether it can begin with another's content, by the first few thousand bytes. */
    public boolean mayBeginWith(ContentScan other, long bytes) {
        int compared = (int) Math.min(Math.min(head.length, other.head.length), bytes);
        return bytes <= length && Arrays.equals(head, 0, compared, other.head, 0, compared);
    }
}
