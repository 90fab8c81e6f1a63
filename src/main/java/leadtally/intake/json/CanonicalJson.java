package leadtally.intake.json;

import java.time.Instant;
import java.util.function.Function;
import leadtally.intake.json.Members.Kind;
import leadtally.intake.json.Members.Reading;
import leadtally.lead.Blanks;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Content;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.TimeReader;

/** Writes the canonical form (rule 2.2 and its refinement): what contents are compared by, to the byte. Used for one object after another; not for several threads. */
public final class CanonicalJson {
    private final Members members;
    private final Utf8Text out = new Utf8Text();

    public CanonicalJson(Members members) {
        this.members = members;
    }

    public Content of(JsonObject object, Reading reading) {
        out.clear();
        object(object, reading, true);
        return out.content();
    }

    private void object(JsonObject object, Reading reading, boolean top) {
        out.ascii('{');
        boolean first = true;
        for (int i = 0; i < object.size(); i++) {
            Kind kind = object.kind(i, members, top);
            JsonValue value = object.value(i);
            if (isLeftOut(kind, value)) {
                continue;
            }
            if (!first) {
                out.ascii(',');
            }
            first = false;
            byte[] name = object.quotedName(i);
            out.bytes(name, 0, name.length).ascii(':');
            member(kind, value, reading);
        }
        out.ascii('}');
    }

    private static boolean isLeftOut(Kind kind, JsonValue value) {
        return value.isAbsent()
                || (kind == Kind.FLAG && value == JsonValue.Literal.FALSE)
                || (kind == Kind.PHONE && value instanceof JsonValue.Text && Blanks.trim(value.text()).isEmpty());
    }

    private void member(Kind kind, JsonValue value, Reading reading) {
        if (kind == Kind.PHONE && value instanceof Scalar scalar) {
            phone(scalar.text(), reading.phones());
        } else if (kind == Kind.INSTANT && value instanceof JsonValue.Text text) {
            instant(text, reading);
        } else {
            value(value, reading);
        }
    }

    private void value(JsonValue value, Reading reading) {
        if (value instanceof JsonObject object) {
            object(object, reading, false);
        } else if (value instanceof JsonValue.Items items) {
            char separator = '[';
            for (JsonValue item : items.values()) {
                out.ascii(separator);
                value(item, reading);
                separator = ',';
            }
            out.text(separator == '[' ? "[]" : "]");
        } else if (value instanceof JsonValue.Text text) {
            text(text);
        } else if (value instanceof JsonValue.Number number) {
            number.appendTo(out);
        } else {
            out.text(value == JsonValue.Literal.NULL ? "null" : value.text());
        }
    }

    private void phone(String written, Function<String, Phone> phones) {
        Phone phone = phones.apply(written);
        PhoneNumber number = phone.number();
        if (number != null) {
            out.ascii('"').text(number.e164()).ascii('"');
        } else {
            text(new JsonValue.Text(phone.raw()));
        }
    }

    private void instant(JsonValue.Text written, Reading reading) {
        if (written.instantTo(out)) {
            return;
        }
        Instant instant = TimeReader.read(written.text(), reading.zone());
        if (instant != null) {
            out.ascii('"').text(CanonicalTime.micros(instant)).ascii('"');
        } else {
            text(written);
        }
    }

    private void text(JsonValue.Text text) {
        if (text.isPlainNumber()) {
            text.appendTo(out);
        } else {
            text.quoteTo(out);
        }
    }
}
