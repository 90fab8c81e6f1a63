package leadtally.intake.record;

import static leadtally.lead.RejectionReason.DUPLICATE_MEMBER;
import static leadtally.lead.RejectionReason.TOO_DEEP;
import static leadtally.lead.RejectionReason.WRONG_SHAPE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import leadtally.intake.Way;
import leadtally.intake.json.JsonFault;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonReader;
import leadtally.intake.json.JsonValue;
import leadtally.lead.RejectionReason;
import leadtally.lead.TimeReader;
import org.jspecify.annotations.Nullable;

/** Opens what records come in: wrappers, pages and arrays (interface.md, Input files). A container that cannot be opened is one record, rejected (rule 9). */
public final class Containers {
    private static final int DAY = 10;
    private final RecordReader reader;
    private final ZoneId zone;
    private final int nestingLimit;
    private Asked asked = Asked.ANY;

    /**
     * @param zone of a {@code received_at} without offset
     * @param nestingLimit of a record by itself: a deeper one in a page of an archive is rejected alone
     */
    public Containers(RecordReader reader, ZoneId zone, int nestingLimit) {
        this.reader = reader;
        this.zone = zone;
        this.nestingLimit = nestingLimit;
    }

    /** Opens a JSON value that stands by itself. */
    public void open(JsonValue value, RecordOutlet outlet) throws IOException {
        if (value instanceof JsonValue.Items items) {
            elements(items.values(), null, outlet);
        } else if (value instanceof JsonObject object) {
            object(object, outlet);
        } else {
            outlet.reject(WRONG_SHAPE, "a JSON value that is no object");
        }
    }

    private void object(JsonObject object, RecordOutlet outlet) throws IOException {
        JsonObject body = wrapped(object);
        if (outlet.way() == Way.TABLE) {
            outlet.row(object.text("row_key"), object.text("changed_at"));
        }
        if (body == null && outlet.way() == Way.TABLE && object.get("body") instanceof JsonValue.Text text) {
            outlet.reject(fault(text.text()), "no JSON object in the row's body");
            return;
        }
        if (body == null) {
            body(object, null, outlet);
            return;
        }
        if (outlet.way() == Way.PULL) {
            // Told without the fetch: a repeated query gives the same again.
            outlet.within(body.from(), body.to());
        }
        String twice = object.duplicate("body");
        if (twice != null) {
            duplicate(twice, outlet);
        } else {
            asked = outlet.way() == Way.PULL ? Asked.of(object) : Asked.ANY;
            // What a webhook's landing table keeps may stand in a wrapper of its own.
            JsonObject landed = outlet.way() == Way.TABLE ? wrapped(body) : null;
            body(landed == null ? body : landed, receivedAt(object, outlet), outlet);
            asked = Asked.ANY;
        }
    }

    private void body(JsonObject body, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException {
        List<JsonValue> page = reader.page(body);
        String twice = page == null ? body.duplicate("") : body.duplicateBesidesItems();
        if (twice != null) {
            duplicate(twice, outlet);
        } else if (page == null) {
            record(body, observedAt, outlet);
        } else {
            elements(page, observedAt, outlet);
        }
    }

    private void elements(List<JsonValue> elements, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException {
        int place = 0;
        for (JsonValue element : elements) {
            place++;
            if (element instanceof JsonObject object && !asked.holds(reader.cutBy(object))) {
                outlet.unknown("left out, not of the time asked for: created", String.valueOf(reader.cutBy(object)).substring(0, DAY));
            } else if (element instanceof JsonObject object) {
                outlet.part(object.from(), object.to());
                element(object, observedAt, outlet);
                outlet.whole();
            } else {
                outlet.rejectElement(place);
            }
        }
    }

    private void element(JsonObject element, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException {
        JsonObject body = wrapped(element);
        String twice = element.duplicate("");
        if (twice != null) {
            duplicate(twice, outlet);
        } else if (body == null) {
            record(element, observedAt, outlet);
        } else {
            record(body, receivedAt(element, outlet), outlet);
        }
    }

    private void record(JsonObject record, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException {
        // A file's line is held to the limit as it is read.
        if (outlet.way() != Way.FILE && isDeeper(record, nestingLimit)) {
            outlet.reject(TOO_DEEP, "nested deeper than " + nestingLimit);
        } else {
            reader.read(record, observedAt, outlet);
        }
    }

    private static boolean isDeeper(JsonValue value, int limit) {
        if (value instanceof JsonObject object) {
            boolean deeper = limit == 0;
            for (int i = 0; i < object.size() && !deeper; i++) {
                deeper = isDeeper(object.value(i), limit - 1);
            }
            return deeper;
        }
        return value instanceof JsonValue.Items items && (limit == 0 || items.values().stream().anyMatch(item -> isDeeper(item, limit - 1)));
    }

    /** Why a row's body is not read: what it says is no JSON object. */
    private RejectionReason fault(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            new JsonReader(nestingLimit).read(bytes, 0, bytes.length);
            return WRONG_SHAPE;
        } catch (JsonFault e) {
            return e.reason();
        }
    }

    /** The body of a wrapper: an object with {@code received_at} and an object {@code body}; null if it is none. */
    private static @Nullable JsonObject wrapped(JsonObject object) {
        return object.has("received_at") ? object.object("body") : null;
    }

    private @Nullable Instant receivedAt(JsonObject wrapper, RecordOutlet outlet) {
        String text = wrapper.text("received_at");
        Instant instant = TimeReader.read(text, zone);
        if (instant == null && !text.isEmpty()) {
            outlet.unknown("time in received_at", text);
        }
        return instant;
    }

    private static void duplicate(String name, RecordOutlet outlet) throws IOException {
        outlet.reject(DUPLICATE_MEMBER, "the member " + Masking.digits(name) + " occurs twice");
    }
}
