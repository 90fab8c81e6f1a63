package leadtally.report.pdf;

import java.util.List;
import java.util.Map;
import leadtally.report.row.CallActivityRow;
import leadtally.report.row.CallResultRow;

/** Call results as picture and table, call activity with callbacks. */
public final class CallSections {
    private CallSections() {}

    public static Section picture(List<CallResultRow> rows) {
        return new Section("chart", Map.of(
                "heading", "Call results by campaign",
                "note", "Ended calls, the campaigns with the most calls; all campaigns are in the table below.",
                "chart", CallPicture.of(rows)), List.of());
    }

    public static Section results(List<CallResultRow> rows) {
        CountTable table = new CountTable(List.of("vendor", "campaign", "traffic", "call_type", "call_result"), List.of("calls", "scheduled"), Section.ROWS_READ);
        rows.forEach(row -> table.add(
                List.of(row.vendor(), row.campaign(), row.traffic(), row.callType(), row.callResult()), row.calls(), row.scheduled()));
        return Section.table("calls", "Call results", "Ended calls by type and result, as the vendor named them, and how many of them were scheduled. All rows: call-results.csv.", table.rows());
    }

    public static Section activity(List<CallActivityRow> rows) {
        CountTable table = new CountTable(
                List.of("vendor", "campaign", "traffic"),
                List.of("initiated", "received", "ended", "transferred", "key_1", "key_2", "key_9", "key_other", "booked", "kept", "late", "missed",
                        "superseded", "open"),
                Section.ROWS_READ);
        rows.forEach(row -> table.add(
                List.of(row.vendor(), row.campaign(), row.traffic()), row.initiated(), row.received(), row.ended(), row.transferred(), row.key1(),
                row.key2(), row.key9(), row.keyOther(), row.callbacksBooked(), row.callbacksKept(), row.callbacksLate(), row.callbacksMissed(),
                row.callbacksSuperseded(), row.callbacksOpen()));
        return Section.table(
                        "activity", "Call activity and callbacks",
                        "Callbacks on the day they were booked for: booked = kept + late + missed + superseded + open.", table.rows());
    }
}
