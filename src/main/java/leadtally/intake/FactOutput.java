package leadtally.intake;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import leadtally.lead.Content;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Bytes being written, in the form that {@link FactInput} reads. Used again and again for one record after another. */
final class FactOutput {
    static final int UNREADABLE = 0;
    static final int AS_WRITTEN = 1;
    static final int REWRITTEN = 2;

    private byte[] bytes = new byte[1 << 12];
    private int size;

    void clear() {
        size = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    FactOutput number(long value) {
        room(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    FactOutput flag(@Nullable Boolean flag) {
        return number(flag == null ? 2 : flag ? 1 : 0);
    }

    FactOutput key(UUID key) {
        room(16);
        ByteBuffer.wrap(bytes, size, 16).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
        size += 16;
        return this;
    }

    FactOutput text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    FactOutput content(Content content) {
        number(content.length());
        room(content.length());
        content.copyTo(bytes, size);
        size += content.length();
        return this;
    }

    FactOutput instant(@Nullable Instant instant) {
        flag(instant == null);
        return instant == null ? this : number(instant.getEpochSecond()).number(instant.getNano());
    }

    /** Its raw text, and its number where that is another text. */
    FactOutput phone(Phone phone) {
        PhoneNumber number = phone.number();
        if (number == null) {
            return number(UNREADABLE).text(phone.raw());
        }
        return number.e164().equals(phone.raw()) ? number(AS_WRITTEN).text(phone.raw()) : number(REWRITTEN).text(phone.raw()).text(number.e164());
    }

    FactOutput amount(@Nullable BigDecimal amount) {
        return text(amount == null ? "" : amount.toString());
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
