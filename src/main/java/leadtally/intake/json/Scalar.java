package leadtally.intake.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import leadtally.lead.TimeReader;
import org.jspecify.annotations.Nullable;

/** What a string or a number says: bytes where they were read, with nothing among them that would need an escape, or a text. It becomes a text only where it is asked for. */
public abstract sealed class Scalar implements JsonValue permits JsonValue.Text, JsonValue.Number {
    private final byte @Nullable [] bytes;
    private final int from;
    private final int to;
    private @Nullable String text;

    Scalar(String text) {
        this.bytes = null;
        this.from = 0;
        this.to = 0;
        this.text = text;
    }

    Scalar(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    @Override
    public final String text() {
        String known = text;
        if (known == null) {
            known = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            text = known;
        }
        return known;
    }

    /** 0 if it says nothing; else a number above. */
    final int length() {
        return bytes == null ? text().length() : to - from;
    }

    /** Whether the bytes are a number's plain text (refinement 2.2). */
    final boolean isPlainNumber() {
        return bytes == null ? Numbers.isPlain(text()) : Numbers.isPlain(bytes, from, to);
    }

    /** Appends the text as it stands. */
    final void appendTo(Utf8Text out) {
        if (bytes == null) {
            out.text(text());
        } else {
            out.bytes(bytes, from, to);
        }
    }

    /** Appends the text in quotes. */
    final void quoteTo(Utf8Text out) {
        if (bytes == null) {
            out.quoted(text());
        } else {
            out.ascii('"').bytes(bytes, from, to).ascii('"');
        }
    }

    /** Appends the canonical form of an instant if it is written in one that needs no reading; else false. */
    final boolean instantTo(Utf8Text out) {
        return bytes != null && UtcText.append(bytes, from, to, out);
    }

    /** The instant that is written here; null if none can be read. */
    final @Nullable Instant instant(ZoneId zone) {
        Instant instant = bytes == null ? null : UtcText.read(bytes, from, to);
        return instant != null ? instant : TimeReader.read(text(), zone);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Scalar scalar && scalar.getClass() == getClass() && scalar.text().equals(text());
    }

    @Override
    public final int hashCode() {
        return text().hashCode();
    }

    @Override
    public final String toString() {
        return text();
    }
}
