package leadtally.report.row;

import java.time.Instant;
import java.time.LocalDate;
import leadtally.report.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/** What a vendor's feed of one event type delivered on one day (rule 7.4). */
public record FeedRow(
        LocalDate day,
        String vendor,
        String campaign,
        String eventType,
        long deliveries,
        long events,
        long duplicates,
        long late,
        @Nullable Long lagP50Seconds,
        @Nullable Long lagP95Seconds,
        @Nullable Long lagP99Seconds,
        @Nullable Instant lastEventAt,
        String state) {
    /** The columns of {@code feeds.csv} (interface.md, Output). */
    public static final CsvTable<FeedRow> TABLE = CsvTable.<FeedRow>of("feeds.csv")
            .day("day", FeedRow::day)
            .text("vendor", FeedRow::vendor)
            .text("campaign_id", FeedRow::campaign)
            .text("event_type", FeedRow::eventType)
            .count("deliveries", FeedRow::deliveries)
            .count("events", FeedRow::events)
            .count("duplicates", FeedRow::duplicates)
            .count("late", FeedRow::late)
            .number("lag_p50_seconds", FeedRow::lagP50Seconds)
            .number("lag_p95_seconds", FeedRow::lagP95Seconds)
            .number("lag_p99_seconds", FeedRow::lagP99Seconds)
            .instant("last_event_at", FeedRow::lastEventAt)
            .text("state", FeedRow::state);
}
