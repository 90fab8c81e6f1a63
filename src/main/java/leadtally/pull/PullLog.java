package leadtally.pull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.intake.json.Utf8;
import leadtally.lead.Digests;
import org.jspecify.annotations.Nullable;

/** How far each list is, in the store: tables {@code pull} and {@code pull_page}. Each change is committed by itself. */
public final class PullLog {
    private final Store store;

    public PullLog(Store store) {
        this.store = store;
    }

    Optional<PullState> find(long runNo, String source, String list, int part) {
        return store.query(
                "queries/pull/pull_of_list", Map.of("run_no", runNo, "source", source, "list", list, "part", part), (row, i) -> read(row)).stream().findFirst();
    }

    /** All lists that a run asked for. */
    public List<PullState> ofRun(long runNo) {
        return store.query("queries/pull/pulls_of_run", Map.of("run_no", runNo), (row, i) -> read(row));
    }

    /** Up to which a list of a source was read by earlier pulls, null if never. */
    @Nullable Instant coveredTo(String source, String list) {
        return store.query("queries/pull/covered_to", Map.of("source", source, "list", list), (row, i) -> Optional.ofNullable(Columns.instantOrNull(row, "covered_to")))
                .get(0).orElse(null);
    }

    /**
     * What is still to be asked for, since every pull of it failed.
     *
     * @param list {@code ""} for all of the source's
     * @param since what ended before is given up
     */
    public List<Window> owed(String source, String list, Instant since) {
        return store.query("queries/pull/windows_owed", Map.of("source", source, "list", list, "since", Store.at(since)),
                (row, i) -> new Window(Columns.instant(row, "from_at"), Columns.instant(row, "to_at")));
    }

    /** The newest row that a table source's queries saw, null before the first. */
    @Nullable Instant watermark(String source) {
        return store.query("queries/pull/watermark", Map.of("source", source), (row, i) -> new PullState(
                        0, source, TablePull.LIST, 0, new Window(Instant.EPOCH, Instant.EPOCH), Instant.EPOCH, Instant.EPOCH, "", 0, row.getString("next_cursor"),
                        0, 0, 0, "done", "").vendorCursor())
                .stream().filter(cursor -> !cursor.isEmpty()).findFirst().map(Instant::parse).orElse(null);
    }

    void begin(PullState state) {
        store.update("queries/pull/begin_pull", columns(state));
    }

    void save(PullState state) {
        store.update("queries/pull/save_pull", columns(state));
    }

    /** A page is in the archive: only now does it count. */
    void page(PullState behind, String cursor, String content, long total) {
        store.inTransaction(() -> {
            save(behind);
            Map<String, Object> page = key(behind);
            page.put("page_no", behind.pages());
            page.put("cursor_key", Digests.key(cursor));
            page.put("content_key", Digests.key(content));
            page.put("total", total);
            return store.update("queries/pull/add_page", page);
        });
        store.sync();
    }

    SeenPages seen(PullState state) {
        SeenPages seen = new SeenPages();
        store.query("queries/pull/pages_of_list", key(state), (row, i) -> {
            seen.add(Columns.uuid(row, "content_key"), Columns.uuid(row, "cursor_key"), row.getLong("total"));
            return i;
        });
        return seen;
    }

    /** The list is at its end, whole or not: nothing is held against its pages any more. */
    void end(PullState ended) {
        restart(ended);
    }

    /** The list is begun again: its pages may come again too. */
    void restart(PullState again) {
        store.inTransaction(() -> {
            save(again);
            return store.update("queries/pull/forget_pages", key(again));
        });
    }

    private static Map<String, Object> key(PullState state) {
        return new HashMap<>(Map.of("run_no", state.runNo(), "source", state.source(), "list", state.list(), "part", state.part()));
    }

    private static Map<String, Object> columns(PullState state) {
        Map<String, Object> columns = key(state);
        columns.put("from_at", Store.at(state.window().from()));
        columns.put("to_at", Store.at(state.window().to()));
        columns.put("covered_to", Store.at(state.coveredTo()));
        columns.put("began_at", Store.at(state.beganAt()));
        columns.put("file", state.file());
        columns.put("durable_bytes", state.durableBytes());
        columns.put("next_cursor", state.cursor());
        columns.put("pages", state.pages());
        columns.put("records", state.records());
        columns.put("restarts", state.restarts());
        columns.put("state", state.state());
        columns.put("message", state.message());
        return columns;
    }

    private static PullState read(ResultSet row) throws SQLException {
        return new PullState(
                row.getLong("run_no"), row.getString("source"), row.getString("list"), row.getInt("part"),
                new Window(Columns.instant(row, "from_at"), Columns.instant(row, "to_at")), Columns.instant(row, "covered_to"),
                Columns.instant(row, "began_at"), row.getString("file"), row.getLong("durable_bytes"), row.getString("next_cursor"), row.getLong("pages"),
                row.getLong("records"), row.getInt("restarts"), row.getString("state"),
                // Stores of earlier versions may hold half a character here, and no edition could be written of it.
                Utf8.wellFormed(row.getString("message")));
    }
}
