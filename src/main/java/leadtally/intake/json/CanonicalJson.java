package leadtally.intake.json;

import java.time.Instant;
import leadtally.intake.json.Members.Kind;
import leadtally.intake.json.Members.Reading;
import leadtally.lead.Blanks;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.TimeReader;

/** Writes the canonical form (rule 2.2 and its refinement): what contents are compared by, to the byte. */
public final class CanonicalJson {
    private static final String HEX = "0123456789abcdef";
    private static final int LENGTH_OF_MEMBER = 36;
    private final Members members;
    private final Reading reading;
    private final StringBuilder out;

    private CanonicalJson(Members members, Reading reading, int length) {
        this.members = members;
        this.reading = reading;
        this.out = new StringBuilder(length);
    }

    public static String of(JsonObject object, Members members, Reading reading) {
        CanonicalJson writer = new CanonicalJson(members, reading, (object.size() + 1) * LENGTH_OF_MEMBER);
        writer.object(object, true);
        return writer.out.toString();
    }

    private void object(JsonObject object, boolean top) {
        out.append('{');
        boolean first = true;
        for (int i = 0; i < object.size(); i++) {
            Kind kind = members.kind(object.name(i), top);
            JsonValue value = object.value(i);
            if (isLeftOut(kind, value)) {
                continue;
            }
            if (!first) {
                out.append(',');
            }
            first = false;
            quoted(object.name(i));
            out.append(':');
            member(kind, value);
        }
        out.append('}');
    }

    private static boolean isLeftOut(Kind kind, JsonValue value) {
        return value.isAbsent()
                || (kind == Kind.FLAG && value == JsonValue.Literal.FALSE)
                || (kind == Kind.PHONE && value instanceof JsonValue.Text && Blanks.trim(value.text()).isEmpty());
    }

    private void member(Kind kind, JsonValue value) {
        boolean text = value instanceof JsonValue.Text || value instanceof JsonValue.Number;
        if (kind == Kind.PHONE && text) {
            phone(value.text());
        } else if (kind == Kind.INSTANT && value instanceof JsonValue.Text) {
            instant(value.text());
        } else {
            value(value);
        }
    }

    private void value(JsonValue value) {
        if (value instanceof JsonObject object) {
            object(object, false);
        } else if (value instanceof JsonValue.Items items) {
            char separator = '[';
            for (JsonValue item : items.values()) {
                out.append(separator);
                value(item);
                separator = ',';
            }
            out.append(separator == '[' ? "[]" : "]");
        } else if (value instanceof JsonValue.Text text) {
            text(text.text());
        } else {
            out.append(value == JsonValue.Literal.NULL ? "null" : value.text());
        }
    }

    private void phone(String written) {
        Phone phone = reading.phones().apply(written);
        PhoneNumber number = phone.number();
        if (number != null) {
            out.append('"').append(number.e164()).append('"');
        } else {
            text(phone.raw());
        }
    }

    private void instant(String written) {
        Instant instant = TimeReader.read(written, reading.zone());
        if (instant != null) {
            out.append('"').append(CanonicalTime.micros(instant)).append('"');
        } else {
            text(written);
        }
    }

    private void text(String text) {
        if (Numbers.isPlain(text)) {
            out.append(text);
        } else {
            quoted(text);
        }
    }

    private void quoted(String text) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plainFrom, i);
                escaped(c);
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
