package leadtally.report.csv;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import leadtally.lead.Phone;

/**
 * How phones are printed: masked or full, and the keyed tokens that stand for them (interface.md, Output). Not for use by several threads at once.
 *
 * <p>The key is never printed.
 */
public final class PhonePrint {
    private static final int TOKEN_BYTES = 8;

    private static final String ALGORITHM = "HmacSHA256";

    private final boolean full;
    private final SecretKeySpec key;
    private final Mac mac;

    /**
     * @param key bytes of LEADTALLY_PHONE_KEY, not empty
     */
    public PhonePrint(boolean full, byte[] key) {
        this(full, key(key));
    }

    private PhonePrint(boolean full, SecretKeySpec key) {
        this.full = full;
        this.key = key;
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            this.mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    private static SecretKeySpec key(byte[] key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("LEADTALLY_PHONE_KEY is empty; phone tokens need a key");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    /** One that prints the same, for another thread. */
    public PhonePrint another() {
        return new PhonePrint(full, key);
    }

    public boolean isFull() {
        return full;
    }

    /** The phone as printed: {@code ""} if absent. */
    public String phone(Phone phone) {
        return full ? phone.identity() : phone.masked();
    }

    /** First 16 hex digits of HMAC-SHA256 of the E.164 text; {@code ""} for an unreadable or absent phone. */
    public String token(Phone phone) {
        return phone.isReadable() ? id(phone.identity()) : "";
    }

    /** First 16 hex digits of HMAC-SHA256 of a text in UTF-8: the printed id of a discrepancy, of {@code reason|subject}. */
    public String id(String text) {
        byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, TOKEN_BYTES);
    }

    @Override
    public String toString() {
        return full ? "full" : "masked";
    }
}
