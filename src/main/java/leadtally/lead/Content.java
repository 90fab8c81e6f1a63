package leadtally.lead;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * The canonical content of a fact (refinement 2.2): JSON text in UTF-8. It is hashed, kept in bucket files and stored as the bytes that it was made as; it becomes text only where somebody
 * reads it.
 */
public final class Content implements Comparable<Content> {
    private final byte[] utf8;

    private Content(byte[] utf8) {
        this.utf8 = utf8;
    }

    public static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content that these bytes, valid UTF-8, hold from {@code from} to {@code to}. */
    public static Content copyOf(byte[] bytes, int from, int to) {
        return new Content(Arrays.copyOfRange(bytes, from, to));
    }

    /** {@link Digests#key} of the text. */
    public UUID key() {
        return Digests.keyOf(utf8);
    }

    /** Length in bytes. */
    public int length() {
        return utf8.length;
    }

    /** Puts the bytes into an array that has room for them. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(utf8, 0, target, at, utf8.length);
    }

    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** By the bytes. */
    @Override
    public int compareTo(Content other) {
        return Arrays.compareUnsigned(utf8, other.utf8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && Arrays.equals(utf8, content.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return text();
    }
}
