package leadtally.intake.record;

import java.time.Instant;
import java.time.ZoneId;
import leadtally.intake.json.JsonObject;
import leadtally.lead.TimeReader;
import org.jspecify.annotations.Nullable;

/** Reads the times of a record's members; one that cannot be read is told and counts as absent. */
public record Times(ZoneId zone, RecordOutlet outlet) {
    public @Nullable Instant read(JsonObject object, String name) {
        String text = object.text(name);
        if (text.isEmpty()) {
            return null;
        }
        Instant instant = TimeReader.read(text, zone);
        if (instant == null) {
            outlet.unknown("time in " + name, text);
        }
        return instant;
    }
}
