package leadtally.job.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import leadtally.lead.Outcome;
import leadtally.lead.Reason;
import leadtally.report.EditionCounts;

/** The metrics of one run, whoever reads them: durations, counts by outcome and reason, money at stake, last success, tie-out. */
final class RunMetrics {
    private final MeterRegistry registry;
    private final Tags job;

    private RunMetrics(MeterRegistry registry, String job) {
        this.registry = registry;
        this.job = Tags.of("job_name", job);
    }

    /** Puts the run's metrics into an empty registry. */
    static void register(RunNotice notice, MeterRegistry registry) {
        RunMetrics metrics = new RunMetrics(registry, notice.job());
        metrics.run(notice);
        if (notice.figures() != null) {
            metrics.figures(notice.figures());
        }
    }

    private void run(RunNotice notice) {
        gauge("leadtally.run.exit.code", "Exit code of the last run", Tags.empty(), notice.exitCode());
        gauge("leadtally.run.end.timestamp.seconds", "When the last run ended", Tags.empty(), notice.endedAt().getEpochSecond());
        gauge("leadtally.run.duration.seconds", "Duration of the last run", Tags.empty(), seconds(Duration.between(notice.startedAt(), notice.endedAt())));
        gauge("leadtally.run.tied.out", "1 if the last run was checked and tied out", Tags.empty(), notice.isPublished() ? 1 : 0);
        gauge("leadtally.run.days.without.work", "Days without any submission, event or answer after seven with some", Tags.empty(), notice.quietDays().size());
        Instant success = notice.lastSuccess();
        if (success != null) {
            gauge("leadtally.run.last.success.timestamp.seconds", "When a run was last published", Tags.empty(), success.getEpochSecond());
        }
        notice.stages().forEach((stage, duration) ->
                gauge("leadtally.stage.duration.seconds", "Duration of a stage of the last run", Tags.of("stage", stage), seconds(duration)));
        notice.sources().forEach((source, counts) -> counts.byName().forEach((kind, count) -> gauge(
                "leadtally.source.records", "What the records of a source became in the last run", Tags.of("source", source, "kind", kind), count)));
    }

    private void figures(EditionCounts figures) {
        for (Outcome outcome : Outcome.values()) {
            gauge("leadtally.submissions", "Submissions of the last run's period", Tags.of("outcome", outcome.name()),
                    figures.outcomes().getOrDefault(outcome, 0L));
        }
        for (Reason reason : Reason.values()) {
            gauge("leadtally.discrepancies.open", "Open discrepancies of the last run's period",
                    Tags.of("reason", reason.name(), "severity", reason.severity().word()), figures.open().getOrDefault(reason, 0L));
        }
        figures.atStake().forEach((currency, amount) ->
                gauge("leadtally.money.at.stake", "Money at stake of open discrepancies, each event once", Tags.of("currency", currency), amount));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }

    private void gauge(String name, String help, Tags tags, Number value) {
        Gauge.builder(name, () -> value).description(help).tags(job.and(tags)).register(registry);
    }
}
