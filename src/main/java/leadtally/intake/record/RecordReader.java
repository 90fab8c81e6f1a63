package leadtally.intake.record;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Turns a vendor's JSON objects into facts; one for each format. */
public interface RecordReader {
    /**
     * Reads one object: every record in it leaves as a delivery or a rejection.
     *
     * @param observedAt the wrapper's {@code received_at}, null without one (rule 2.5)
     */
    void read(JsonObject object, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException;

    /** When an element of a page came to be, for formats whose lists are asked for by whole days and cut back by time; null for others and where it cannot be read. */
    default @Nullable Instant cutBy(JsonObject element) {
        return null;
    }

    /** The elements of a page of such objects, null if it is no page. */
    default @Nullable List<JsonValue> page(JsonObject object) {
        return null;
    }
}
