package leadtally.intake.record;

import java.time.Instant;
import java.time.ZoneId;
import leadtally.intake.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Reads the times of a record's members; one that cannot be read is told and counts as absent. */
public record Times(ZoneId zone, RecordOutlet outlet) {
    public @Nullable Instant read(JsonObject object, String name) {
        Instant instant = object.instant(name, zone);
        if (instant == null && !object.text(name).isEmpty()) {
            outlet.unknown("time in " + name, object.text(name));
        }
        return instant;
    }
}
