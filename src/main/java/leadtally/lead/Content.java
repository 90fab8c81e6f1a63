package leadtally.lead;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The canonical content of a fact (refinement 2.2): JSON text in UTF-8. It is hashed, kept in bucket files and stored as the bytes that it was made as; it becomes text only where somebody
 * reads it. Of a fact that comes from the store it may have been left there: then only its key is at hand, and whoever asks for more has it fetched first.
 */
public final class Content implements Comparable<Content> {
    private final @Nullable UUID storedKey;
    private byte @Nullable [] utf8;

    private Content(@Nullable UUID storedKey, byte @Nullable [] utf8) {
        this.storedKey = storedKey;
        this.utf8 = utf8;
    }

    public static Content of(String text) {
        return new Content(null, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content that these bytes, valid UTF-8, are. */
    public static Content of(byte[] utf8) {
        return new Content(null, utf8);
    }

    /** The content that these bytes, valid UTF-8, hold from {@code from} to {@code to}. */
    public static Content copyOf(byte[] bytes, int from, int to) {
        return new Content(null, Arrays.copyOfRange(bytes, from, to));
    }

    /** A content that was left in the store, known by its key. */
    public static Content left(UUID key) {
        return new Content(key, null);
    }

    public boolean isLeft() {
        return utf8 == null;
    }

    /** Takes the bytes of what was left in the store. */
    public void fetch(Content stored) {
        utf8 = stored.bytes();
    }

    private byte[] bytes() {
        if (utf8 == null) {
            throw new IllegalStateException("content " + storedKey + " was left in the store; have it fetched before it is read or compared");
        }
        return utf8;
    }

    /** {@link Digests#key} of the text. */
    public UUID key() {
        return storedKey != null ? storedKey : Digests.keyOf(bytes());
    }

    /** Length in bytes. */
    public int length() {
        return bytes().length;
    }

    /** Puts the bytes into an array that has room for them. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes(), 0, target, at, length());
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** By the bytes. */
    @Override
    public int compareTo(Content other) {
        return Arrays.compareUnsigned(bytes(), other.bytes());
    }

    /** By the keys, which equal bytes have in common, fetched or not. */
    @Override
    public boolean equals(Object other) {
        return other == this || other instanceof Content content && key().equals(content.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return isLeft() ? "content " + storedKey : text();
    }
}
