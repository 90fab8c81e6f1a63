package leadtally.report.row;

import java.time.LocalDate;
import leadtally.lead.Outcome;
import leadtally.report.csv.CsvTable;

/** What became of the submissions of one day, vendor, campaign and class of traffic (rule 7.1). */
public record WaterfallRow(
        LocalDate day,
        String vendor,
        String campaign,
        String traffic,
        long submitted,
        long created,
        long landline,
        long dnc,
        long rejected,
        long duplicate,
        long contradicted,
        long ambiguous,
        long pending,
        long missing) {
    /** The columns of {@code waterfall.csv} (interface.md, Output). */
    public static final CsvTable<WaterfallRow> TABLE = CsvTable.<WaterfallRow>of("waterfall.csv")
            .day("day", WaterfallRow::day)
            .text("vendor", WaterfallRow::vendor)
            .text("campaign_id", WaterfallRow::campaign)
            .text("traffic", WaterfallRow::traffic)
            .count("submitted", WaterfallRow::submitted)
            .count("created", WaterfallRow::created)
            .count("landline", WaterfallRow::landline)
            .count("dnc", WaterfallRow::dnc)
            .count("rejected", WaterfallRow::rejected)
            .count("duplicate", WaterfallRow::duplicate)
            .count("contradicted", WaterfallRow::contradicted)
            .count("ambiguous", WaterfallRow::ambiguous)
            .count("pending", WaterfallRow::pending)
            .count("missing", WaterfallRow::missing);

    /** The submissions with the outcome. */
    public long count(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> created;
            case LANDLINE -> landline;
            case DNC -> dnc;
            case REJECTED -> rejected;
            case DUPLICATE -> duplicate;
            case CONTRADICTED -> contradicted;
            case AMBIGUOUS -> ambiguous;
            case PENDING -> pending;
            case MISSING -> missing;
        };
    }
}
