package leadtally.report.restatement;

import java.util.List;

/** The files whose changes are restated, their key columns, and what in them is no figure (rule 8.4; interface.md, Output). */
enum RestatedFile {
    RECONCILIATION("reconciliation.csv", List.of("vendor", "campaign_id", "external_lead_id", "phone_token", "submitted_at"), List.of()),
    WATERFALL("waterfall.csv", List.of("day", "vendor", "campaign_id", "traffic"), List.of()),
    CALL_RESULTS("call-results.csv", List.of("day", "vendor", "campaign_id", "traffic", "call_type", "call_result"), List.of()),
    CALL_ACTIVITY("call-activity.csv", List.of("day", "vendor", "campaign_id", "traffic"), List.of()),
    TRANSFERS("transfers.csv", List.of("day", "vendor", "campaign_id", "traffic", "transferred_to"), List.of()),
    BILLING("billing.csv", List.of("day", "vendor", "campaign_id", "source_id", "traffic", "activity_type", "billing_status"), List.of()),
    DISCREPANCIES("discrepancies.csv", List.of("id", "reason"), List.of("age_days", "first_seen", "resolved_at")),
    CLAIMS("claims.csv", List.of("event_id", "reason"), List.of()),
    DNC("dnc.csv", List.of("phone_token"), List.of());

    private final String file;
    private final List<String> key;
    private final List<String> runData;

    RestatedFile(String file, List<String> key, List<String> runData) {
        this.file = file;
        this.key = key;
        this.runData = runData;
    }

    String file() {
        return file;
    }

    List<String> key() {
        return key;
    }

    /** Whether a change of the column is one of the facts, not only of age or of the run. */
    boolean compares(String column) {
        return !runData.contains(column);
    }
}
