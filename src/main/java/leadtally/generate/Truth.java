package leadtally.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What was planted, written as it is told: outcomes, discrepancies, and the lines that cannot be read. */
final class Truth implements AutoCloseable {

    private final SortedRows outcomes;
    private final SortedRows discrepancies;
    private final SortedRows rejections;
    private final TreeMap<String, Integer> outcomeCounts = new TreeMap<>();
    private final TreeMap<String, Integer> reasonCounts = new TreeMap<>();

    Truth(Path folder) throws IOException {
        Files.createDirectories(folder);
        outcomes = new SortedRows(folder.resolve("outcomes.csv"),
                "day,vendor,campaign_id,external_lead_id,phone,submitted_at,traffic,outcome,outcome_detail,outcome_at,matched_by", false);
        discrepancies = new SortedRows(folder.resolve("discrepancies.csv"),
                "day,reason,vendor,campaign_id,external_lead_id,phone,subject_at,amount", true);
        rejections = new SortedRows(folder.resolve("rejections.csv"), "file,reason,record", true);
    }

    void outcome(PlannedLead lead, PlantedOutcome outcome) {
        outcomes.add(day(lead.submittedAt()), lead.vendor(), lead.campaign(), lead.externalId(), lead.phone(), Stamp.utc(lead.submittedAt()),
                lead.traffic(), outcome.name(), outcome.detail(), outcome.at() == null ? "" : Stamp.utc(outcome.at()), outcome.matchedBy());
        outcomeCounts.merge(outcome.detail().isEmpty() ? outcome.name()
                : outcome.name() + " " + outcome.detail().replaceAll(":.*", ""), 1, Integer::sum);
    }

    /** A discrepancy; {@code amount} is null where there is none. */
    void discrepancy(PlantedReason reason, String vendor, String campaign, String externalId, String phone, Instant subjectAt, BigDecimal amount) {
        discrepancies.add(day(subjectAt), reason.name(), vendor, campaign, externalId, phone, Stamp.utc(subjectAt), printed(amount));
        reasonCounts.merge(reason.name(), 1, Integer::sum);
    }

    void rejection(String file, int record, String reason) {
        rejections.add(file, reason, String.valueOf(record));
    }

    private static String day(Instant instant) {
        return Calendar.date(instant).toString();
    }

    private static String printed(BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString();
    }

    /** How many of each outcome, with its detail. */
    Map<String, Integer> outcomeCounts() {
        return outcomeCounts;
    }

    /** How many of each reason; reasons not planted are absent. */
    Map<String, Integer> reasonCounts() {
        return reasonCounts;
    }

    @Override
    public void close() throws IOException {
        outcomes.close();
        discrepancies.close();
        rejections.close();
    }
}
