package leadtally.reconcile.step;

import static leadtally.database.Columns.uuid;
import static leadtally.database.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import leadtally.database.RowOutput;
import leadtally.reconcile.JudgedAnswer;

/** Answered leads with the submissions that they are about, in {@code judged_answer}; an answer of theirs touches no day. */
final class JudgedAnswers {
    static final JudgedTable<JudgedAnswer> TABLE = new JudgedTable<>(
            "judged_answer",
            List.of("identity", "group_key", "submission", "traffic", "superseded"),
            row -> KeyOrder.of(row.identity()),
            JudgedAnswer::identity,
            row -> Map.of("identity", row.identity()),
            JudgedAnswers::put,
            JudgedAnswers::read,
            (was, now, touched) -> {});

    private JudgedAnswers() {}

    private static void put(JudgedAnswer judged, RowOutput row) throws SQLException {
        row.key(judged.identity());
        row.text(judged.group());
        row.value(judged.submission());
        row.text(judged.traffic().word());
        row.flag(judged.superseded());
    }

    private static JudgedAnswer read(ResultSet row) throws SQLException {
        return new JudgedAnswer(
                uuid(row, "identity"), row.getString("group_key"), uuidOrNull(row, "submission"), Traffics.ofWord(row.getString("traffic")),
                row.getBoolean("superseded"));
    }
}
