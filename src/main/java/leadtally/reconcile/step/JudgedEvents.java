package leadtally.reconcile.step;

import static leadtally.database.Columns.day;
import static leadtally.database.Columns.dayOrNull;
import static leadtally.database.Columns.uuid;
import static leadtally.database.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import leadtally.database.RowOutput;
import leadtally.lead.Rung;
import leadtally.reconcile.EventKey;
import leadtally.reconcile.JudgedEvent;
import org.jspecify.annotations.Nullable;

/** Events with what they are attributed to, in {@code judged_event}. */
final class JudgedEvents {
    static final JudgedTable<JudgedEvent> TABLE = new JudgedTable<>(
            "judged_event",
            List.of("content_no", "identity", "content_key", "group_key", "business_day", "attribution", "submission", "rung", "traffic", "duplicate_of",
                    "duplicate_of_content", "callback", "callback_day", "breach_day", "billed_message", "has_versions"),
            row -> KeyOrder.ofNumber(row.number()),
            row -> new JudgedTable.Place(row.key(), row.group()),
            row -> Map.of("content_no", row.number()),
            JudgedEvents::put,
            JudgedEvents::read,
            JudgedEvents::touch);

    private JudgedEvents() {}

    private static void touch(@Nullable JudgedEvent was, @Nullable JudgedEvent now, TouchedDays touched) {
        boolean isCountedAlike = was != null && now != null && count(was).equals(count(now));
        touch(was, isCountedAlike, touched);
        touch(now, isCountedAlike, touched);
    }

    private static void touch(@Nullable JudgedEvent row, boolean isCountedAlike, TouchedDays touched) {
        if (row == null) {
            return;
        }
        if (isCountedAlike) {
            touched.add(row.day());
        } else {
            touched.addOfEvents(row.day());
            touched.addOfEvents(row.callbackDay());
        }
        touched.add(row.breachDay());
    }

    /** What figures made of events, and the tie-out, tell apart of the judgement of one event. */
    private static List<?> count(JudgedEvent row) {
        return Arrays.asList(row.day(), row.attribution(), row.traffic(), row.duplicateOf(), row.callback(), row.callbackDay(), row.hasVersions());
    }

    private static void put(JudgedEvent judged, RowOutput row) throws SQLException {
        row.number(judged.number());
        row.key(judged.key().identity());
        row.key(judged.key().content());
        row.text(judged.group());
        row.value(judged.day());
        row.text(judged.attribution().name());
        row.value(judged.submission());
        row.text(judged.rung().name());
        row.text(judged.traffic().word());
        JudgedTable.putKey(judged.duplicateOf(), row);
        row.text(judged.callback() == null ? null : judged.callback().name());
        row.value(judged.callbackDay());
        row.value(judged.breachDay());
        row.value(judged.billedMessage());
        row.flag(judged.hasVersions());
    }

    private static JudgedEvent read(ResultSet row) throws SQLException {
        String callback = row.getString("callback");
        return new JudgedEvent(
                row.getLong("content_no"), new EventKey(uuid(row, "identity"), uuid(row, "content_key")), row.getString("group_key"), day(row, "business_day"),
                JudgedEvent.Attribution.valueOf(row.getString("attribution")), uuidOrNull(row, "submission"),
                Rung.valueOf(row.getString("rung")), Traffics.ofWord(row.getString("traffic")),
                JudgedTable.keyOrNull(row, "duplicate_of", "duplicate_of_content"),
                callback == null ? null : JudgedEvent.CallbackState.valueOf(callback), dayOrNull(row, "callback_day"),
                dayOrNull(row, "breach_day"), uuidOrNull(row, "billed_message"), row.getBoolean("has_versions"));
    }
}
