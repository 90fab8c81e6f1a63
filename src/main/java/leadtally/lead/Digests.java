package leadtally.lead;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** SHA-256 of texts in UTF-8: the keys of facts are its first 128 bits, so that an index entry has one small size whatever came in. */
public final class Digests {
    /** A fact has three or four keys: asking for a new digest takes longer than making one. Each is finished where it is begun. */
    private static final ThreadLocal<MessageDigest> OWN = ThreadLocal.withInitial(Digests::sha256);

    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    public static String sha256Hex(String text) {
        return HexFormat.of().formatHex(OWN.get().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A key of the parts: equal parts give equal keys; each part's length is part of what is hashed, so that no two lists run together. */
    public static UUID key(String... parts) {
        MessageDigest digest = OWN.get();
        for (String part : parts) {
            add(digest, part.getBytes(StandardCharsets.UTF_8));
        }
        return first(digest.digest());
    }

    /** The key of one part, given as UTF-8. */
    static UUID keyOf(byte[] part) {
        MessageDigest digest = OWN.get();
        add(digest, part);
        return first(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update((byte) (part.length >>> 24));
        digest.update((byte) (part.length >>> 16));
        digest.update((byte) (part.length >>> 8));
        digest.update((byte) part.length);
        digest.update(part);
    }

    private static UUID first(byte[] hash) {
        ByteBuffer first = ByteBuffer.wrap(hash);
        return new UUID(first.getLong(), first.getLong());
    }
}
