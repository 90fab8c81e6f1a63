package leadtally.report.row;

import java.time.LocalDate;
import leadtally.report.csv.CsvTable;

/** Call events and callbacks of one day, vendor, campaign and class of traffic (rule 7.2). */
public record CallActivityRow(
        LocalDate day,
        String vendor,
        String campaign,
        String traffic,
        long initiated,
        long received,
        long ended,
        long transferred,
        long key1,
        long key2,
        long key9,
        long keyOther,
        long callbacksBooked,
        long callbacksKept,
        long callbacksLate,
        long callbacksMissed,
        long callbacksSuperseded,
        long callbacksOpen) {
    /** The columns of {@code call-activity.csv} (interface.md, Output). */
    public static final CsvTable<CallActivityRow> TABLE = CsvTable.<CallActivityRow>of("call-activity.csv")
            .day("day", CallActivityRow::day)
            .text("vendor", CallActivityRow::vendor)
            .text("campaign_id", CallActivityRow::campaign)
            .text("traffic", CallActivityRow::traffic)
            .count("initiated", CallActivityRow::initiated)
            .count("received", CallActivityRow::received)
            .count("ended", CallActivityRow::ended)
            .count("transferred", CallActivityRow::transferred)
            .count("key_1", CallActivityRow::key1)
            .count("key_2", CallActivityRow::key2)
            .count("key_9", CallActivityRow::key9)
            .count("key_other", CallActivityRow::keyOther)
            .count("callbacks_booked", CallActivityRow::callbacksBooked)
            .count("callbacks_kept", CallActivityRow::callbacksKept)
            .count("callbacks_late", CallActivityRow::callbacksLate)
            .count("callbacks_missed", CallActivityRow::callbacksMissed)
            .count("callbacks_superseded", CallActivityRow::callbacksSuperseded)
            .count("callbacks_open", CallActivityRow::callbacksOpen);
}
