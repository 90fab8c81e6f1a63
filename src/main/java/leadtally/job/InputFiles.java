package leadtally.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.intake.Beginning;
import leadtally.intake.FileCounts;
import leadtally.intake.ListedFile;
import leadtally.intake.Source;
import leadtally.intake.TakenFile;
import leadtally.intake.Way;
import org.jspecify.annotations.Nullable;

/** The files that runs listed and took (rules 2.6, 8.6), in {@code input_file}. */
public final class InputFiles {
    private static final List<String> COLUMNS = List.of(
            "run_no", "source", "path", "packed_size", "modified_at", "sha256", "taken_bytes", "truncated_from", "is_damaged", "is_waiting",
            "begin_id", "begin_sha256", "begin_bytes", "begin_records", "begin_lines", "state", "records", "content_records", "content_lines",
            "new_facts", "new_versions", "duplicates", "rejected", "way");

    private final Store store;

    public InputFiles(Store store) {
        this.store = store;
    }

    public List<TakenFile> takenOf(String source) {
        return store.query("queries/job/taken_files_of_source", Map.of("source", source), (row, i) -> new TakenFile(
                row.getLong("id"), row.getString("source"), row.getString("path"), row.getLong("packed_size"),
                Columns.instant(row, "modified_at"), row.getString("sha256"), row.getLong("taken_bytes"), row.getLong("truncated_from"), row.getLong("content_records"),
                row.getLong("content_lines"), row.getBoolean("is_damaged"), row.getBoolean("is_waiting")));
    }

    public void list(long runNo, List<ListedFile> files) {
        store.bulk().insert("input_file", COLUMNS, () -> files.stream().map(file -> row(runNo, file)).iterator());
    }

    private static @Nullable Object[] row(long runNo, ListedFile file) {
        Beginning begin = file.continues();
        return new @Nullable Object[] {
            runNo, file.source().name(), file.path(), file.size(), file.modified(), file.sha256(), file.bytes(), file.truncatedFrom(),
            file.damaged(), file.waiting(), begin == null ? null : begin.inputId(), begin == null ? null : begin.sha256(),
            begin == null ? null : begin.bytes(), begin == null ? null : begin.records(), begin == null ? null : begin.lines(), "listed",
            0L, 0L, 0L, 0L, 0L, 0L, 0L, file.source().way().word()
        };
    }

    /** What a run listed, by the file's number, in the order of sources and paths. */
    public Map<Long, ListedFile> listedBy(long runNo, List<Source> sources) {
        Map<String, Source> byName = sources.stream().collect(Collectors.toMap(Source::name, s -> s));
        Map<Long, ListedFile> files = new LinkedHashMap<>();
        store.query("queries/job/listed_files_of_run", Map.of("run_no", runNo), (row, i) -> {
            String name = row.getString("source");
            Source source = byName.get(name);
            if (source == null) {
                throw UsageFault.of("run " + runNo + " listed files of source " + name + ", which is no longer in the job file; put it back, then resume");
            }
            files.put(row.getLong("id"), listed(row, source.by(Way.of(row.getString("way")))));
            return name;
        });
        return files;
    }

    private static ListedFile listed(ResultSet row, Source source) throws SQLException {
        Long begin = Columns.longOrNull(row, "begin_id");
        Beginning continues = begin == null
                ? null
                : new Beginning(
                        begin, row.getString("begin_sha256"), row.getLong("begin_bytes"), row.getLong("begin_records"),
                        row.getLong("begin_lines"));
        return new ListedFile(
                source, row.getString("path"), row.getLong("packed_size"), Columns.instant(row, "modified_at"), row.getString("sha256"),
                row.getLong("taken_bytes"), row.getLong("truncated_from"), row.getBoolean("is_damaged"), row.getBoolean("is_waiting"),
                continues);
    }

    /** Unpacked bytes that a run listed: what its buckets are measured by. */
    public long bytesOf(long runNo) {
        return store.query("queries/job/listed_bytes_of_run", Map.of("run_no", runNo), (row, i) -> row.getLong("bytes")).get(0);
    }

    public void counted(long id, FileCounts counts) {
        store.update("queries/job/count_file", Map.of(
                "id", id, "records", counts.records(), "content_records", counts.contentRecords(), "content_lines", counts.contentLines()));
    }

    /** Everything from the run's files is stored: they count as taken (rule 2.6). */
    public void taken(long runNo) {
        store.update("queries/job/take_files", Map.of("run_no", runNo));
    }
}
