package leadtally.intake;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import leadtally.lead.Content;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FactOutput} wrote, in the same order. */
final class FactInput {
    private final byte[] bytes;
    private final Recurring recurring;
    private int at;

    FactInput(byte[] bytes, Recurring recurring) {
        this.bytes = bytes;
        this.recurring = recurring;
    }

    long number() {
        long rest = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            rest |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (rest >>> 1) ^ -(rest & 1);
    }

    int small() {
        return Math.toIntExact(number());
    }

    @Nullable Boolean flag() {
        long flag = number();
        return flag == 2 ? null : Boolean.valueOf(flag == 1);
    }

    boolean is() {
        return number() == 1;
    }

    UUID key() {
        ByteBuffer key = ByteBuffer.wrap(bytes, at, 16);
        at += 16;
        return new UUID(key.getLong(), key.getLong());
    }

    String text() {
        int length = small();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** A text that many facts share. */
    String word() {
        int length = small();
        at += length;
        return recurring.word(bytes, at - length, at);
    }

    Content content() {
        int length = small();
        at += length;
        return Content.copyOf(bytes, at - length, at);
    }

    @Nullable Instant instant() {
        return is() ? null : Instant.ofEpochSecond(number(), number());
    }

    Instant sureInstant() {
        Instant instant = instant();
        if (instant == null) {
            throw new IllegalStateException("a fact without its instant in a bucket file; remove the work folder and run again");
        }
        return instant;
    }

    Phone phone() {
        int form = small();
        if (form == FactOutput.AS_WRITTEN) {
            int length = small();
            at += length;
            return recurring.phone(bytes, at - length, at);
        }
        String raw = text();
        if (form == FactOutput.REWRITTEN) {
            return new Phone(raw, new PhoneNumber(text()));
        }
        return raw.isEmpty() ? Phone.NONE : new Phone(raw, null);
    }

    @Nullable BigDecimal amount() {
        String text = text();
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
