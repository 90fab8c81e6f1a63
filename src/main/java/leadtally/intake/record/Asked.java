package leadtally.intake.record;

import java.time.Instant;
import java.time.ZoneOffset;
import leadtally.intake.json.JsonObject;
import leadtally.lead.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * The time that a pulled page was asked for, as its archive line says: {@code request.cut_from} included, {@code request.cut_to} not. Only lists that cannot be asked
 * so exactly carry it.
 */
record Asked(@Nullable Instant from, @Nullable Instant to) {
    static final Asked ANY = new Asked(null, null);

    static Asked of(JsonObject wrapper) {
        JsonObject request = wrapper.object("request");
        return request == null
                ? ANY
                : new Asked(TimeReader.read(request.text("cut_from"), ZoneOffset.UTC), TimeReader.read(request.text("cut_to"), ZoneOffset.UTC));
    }

    /** What has no readable time is held: it becomes a fact or a rejection, but is not lost. */
    boolean holds(@Nullable Instant instant) {
        return instant == null || (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
    }
}
