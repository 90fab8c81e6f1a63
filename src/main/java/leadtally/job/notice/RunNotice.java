package leadtally.job.notice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadtally.job.RunStatus;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Counted;
import leadtally.lead.Outcome;
import leadtally.lead.Reason;
import leadtally.report.EditionCounts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a run ended. It holds no phone number.
 *
 * @param run its number, null if it was refused before it had one
 * @param period such as {@code 2026-11-03}, {@code ""} if it had none
 * @param message why it failed, or what it published
 * @param stages durations in the order of the night
 * @param sources what each source gave
 * @param figures null unless it was written and checked
 * @param published folders of editions
 * @param warnings missing sources, thresholds crossed
 * @param quietDays days without any submission, event or answer after seven days that each had some
 * @param lastSuccess when a run of this job was last published, null if never
 */
public record RunNotice(
        String job,
        @Nullable Long run,
        String period,
        @Nullable Instant asOf,
        RunStatus status,
        int exitCode,
        String message,
        Instant startedAt,
        Instant endedAt,
        Map<String, Duration> stages,
        Map<String, SourceCounts> sources,
        @Nullable EditionCounts figures,
        List<String> published,
        List<String> warnings,
        List<String> quietDays,
        @Nullable Instant lastSuccess) {

    /** What became of a source's records in this run (rule 9.1). */
    public record SourceCounts(long files, long records, long facts, long versions, long duplicates, long rejected) {
        public SourceCounts plus(SourceCounts other) {
            return new SourceCounts(
                    files + other.files, records + other.records, facts + other.facts, versions + other.versions, duplicates + other.duplicates,
                    rejected + other.rejected);
        }

        Map<String, Long> byName() {
            Map<String, Long> counts = new LinkedHashMap<>();
            counts.put("records", records);
            counts.put("new", facts);
            counts.put("versions", versions);
            counts.put("duplicates", duplicates);
            counts.put("rejected", rejected);
            return counts;
        }
    }

    /** One that was refused before it began: another run holds the store, or something is wrong with what was asked. */
    public static RunNotice refused(String job, int exitCode, String message, Instant at) {
        return new RunNotice(job, null, "", null, RunStatus.REFUSED, exitCode, message, at, at, Map.of(), Map.of(), null, List.of(), List.of(), List.of(), null);
    }

    boolean isPublished() {
        return status == RunStatus.PUBLISHED;
    }

    /** The end of a run in one line. */
    public String line() {
        List<String> parts = new ArrayList<>();
        if (figures != null) {
            parts.add(figures.submitted() + " submitted");
            parts.add(figures.outcomes().getOrDefault(Outcome.MISSING, 0L) + " missing");
            parts.add(Counted.of(figures.open().values().stream().mapToLong(n -> n).sum(), "open discrepancy", "open discrepancies"));
            figures.moneyAtStake().forEach(money -> parts.add(money + " at stake"));
        }
        long rejected = sources.values().stream().mapToLong(SourceCounts::rejected).sum();
        if (rejected > 0) {
            parts.add(Counted.of(rejected, "record", "records") + " rejected");
        }
        parts.add(message);
        parts.add("exit " + exitCode);
        parts.add(Duration.between(startedAt, endedAt).toSeconds() + " s");
        return "run " + run + " of " + period + " " + status.word() + ": " + String.join(", ", parts);
    }

    /** The summary as one line of JSON. */
    public String json() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("job", job);
        summary.put("run", run);
        summary.put("period", period);
        summary.put("as_of", asOf == null ? null : CanonicalTime.millis(asOf));
        summary.put("status", status.word());
        summary.put("exit_code", exitCode);
        summary.put("message", message);
        summary.put("started_at", CanonicalTime.millis(startedAt));
        summary.put("ended_at", CanonicalTime.millis(endedAt));
        Map<String, Object> durations = new LinkedHashMap<>();
        stages.forEach((stage, duration) -> durations.put(stage, duration.toMillis()));
        summary.put("stage_millis", durations);
        Map<String, Object> bySource = new LinkedHashMap<>();
        sources.forEach((source, counts) -> bySource.put(source, counts.byName()));
        summary.put("sources", bySource);
        if (figures != null) {
            figures(figures, summary);
        }
        summary.put("published", published);
        summary.put("warnings", warnings);
        summary.put("days_without_work", quietDays);
        return JsonMapper.shared().writeValueAsString(summary);
    }

    private static void figures(EditionCounts figures, Map<String, Object> summary) {
        summary.put("submitted", figures.submitted());
        Map<String, Long> outcomes = new LinkedHashMap<>();
        figures.outcomes().forEach((outcome, count) -> outcomes.put(outcome.name(), count));
        summary.put("outcomes", outcomes);
        Map<String, Long> open = new LinkedHashMap<>();
        for (Map.Entry<Reason, Long> entry : figures.open().entrySet()) {
            open.put(entry.getKey().name(), entry.getValue());
        }
        summary.put("open_discrepancies", open);
        Map<String, String> stake = new LinkedHashMap<>();
        for (Map.Entry<String, BigDecimal> entry : figures.atStake().entrySet()) {
            stake.put(entry.getKey(), entry.getValue().toPlainString());
        }
        summary.put("at_stake", stake);
    }
}
