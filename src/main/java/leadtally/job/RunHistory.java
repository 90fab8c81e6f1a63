package leadtally.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.intake.UnknownCounts;
import leadtally.lead.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The runs of a store, in table {@code run}. */
public final class RunHistory {
    private static final List<String> WORK = List.of(
            "forget_batch_step_contexts", "forget_batch_steps", "forget_batch_job_contexts", "forget_batch_parameters", "forget_batch_executions",
            "forget_batch_instances", "forget_judged_groups", "forget_done_buckets", "forget_done_days");

    /** What is kept of it. */
    private static final List<String> KEPT = List.of("forget_days_made", "keep_days_made");

    private final Store store;

    public RunHistory(Store store) {
        this.store = store;
    }

    /** A run as recorded; {@code exitCode} and {@code endedAt} are null while it is unfinished. */
    public record Row(
            long number,
            String jobName,
            Period period,
            Instant asOf,
            String options,
            String settingsHash,
            RunStatus status,
            @Nullable Integer exitCode,
            Instant startedAt,
            @Nullable Instant endedAt,
            String message) {}

    public long begin(String jobName, Period period, Instant asOf, String options, String settingsHash, Instant startedAt, String holder) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        store.inTransaction(() -> store.jdbc().update(
                store.sql("queries/job/begin_run"),
                new MapSqlParameterSource(Map.of(
                        "job_name", jobName, "period_from", period.from(), "period_to", period.to(), "as_of", Store.at(asOf), "options", options,
                        "settings_hash", settingsHash, "started_at", Store.at(startedAt), "holder", holder)),
                key,
                new String[] {"run_no"}));
        return key.getKey().longValue();
    }

    public void end(long number, RunStatus status, int exitCode, Instant endedAt, String message) {
        store.update("queries/job/end_run", Map.of(
                "run_no", number, "status", status.word(), "exit_code", exitCode, "ended_at", Store.at(endedAt), "message", message));
    }

    public List<Row> all() {
        return store.query("queries/job/runs", Map.of(), RunHistory::read);
    }

    public boolean has(long number) {
        return all().stream().anyMatch(run -> run.number() == number);
    }

    /** The latest run of the job that ended neither published nor with a failed tie-out: the next start resumes it. */
    public Optional<Row> unfinished(String jobName) {
        return store.query("queries/job/unfinished_run", Map.of("job_name", jobName), RunHistory::read).stream().findFirst();
    }

    /** Runs of any job that were broken off once they had begun to store. */
    List<Row> halfDone() {
        return store.query("queries/job/half_done_runs", Map.of(), RunHistory::read);
    }

    /** The latest run, of whatever job, whose judgements all went through. */
    public Optional<Row> lastJudged() {
        return store.query("queries/job/last_judged_run", Map.of(), RunHistory::read).stream().findFirst();
    }

    /** Greatest as-of of a published edition, or of a run that found nothing to publish. */
    public Optional<Instant> lastPublishedAsOf() {
        return store.query("queries/job/last_published_as_of", Map.of(), (row, i) -> Optional.ofNullable(Columns.instantOrNull(row, "as_of"))).get(0);
    }

    /** The editions that a run published, such as {@code 2026-11-03/edition-1}. */
    public List<String> editionsOf(long runNo) {
        return store.query("queries/job/editions_of_run", Map.of("run_no", runNo), (row, i) -> row.getString("folder"));
    }

    /** Removes what runs before one, if they ended, left of their work: Batch's metadata, and which groups, buckets and days they had. How many rows it were. */
    public long forgetWork(long runNo) {
        return store.inTransaction(() -> {
            KEPT.forEach(name -> store.update("queries/job/" + name, Map.of("run_no", runNo)));
            long rows = 0;
            for (String name : WORK) {
                rows += store.update("queries/job/" + name, Map.of("run_no", runNo));
            }
            return rows;
        });
    }

    /** Keeps what the run saw that no document knows, and which records wait; in place of what a repeated step noted before. */
    public void note(long runNo, Map<UnknownCounts.Unknown, Long> counts) {
        store.jdbc().batchUpdate(store.sql("queries/job/forget_note"), counts.keySet().stream()
                .map(note -> new MapSqlParameterSource(Map.of("run_no", runNo, "source", note.source(), "what", note.what(), "said", note.value())))
                .toArray(MapSqlParameterSource[]::new));
        store.bulk().insert(
                "run_note",
                List.of("run_no", "source", "what", "said", "times"),
                () -> counts.entrySet().stream()
                        .map(e -> new Object[] {runNo, e.getKey().source(), e.getKey().what(), e.getKey().value(), e.getValue()})
                        .iterator());
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        int code = row.getInt("exit_code");
        Integer exitCode = row.wasNull() ? null : code;
        return new Row(
                row.getLong("run_no"), row.getString("job_name"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                Columns.instant(row, "as_of"), row.getString("options"), row.getString("settings_hash"), RunStatus.of(row.getString("status")), exitCode,
                Columns.instant(row, "started_at"), Columns.instantOrNull(row, "ended_at"), row.getString("message"));
    }
}
