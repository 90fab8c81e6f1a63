package leadtally.reconcile.step;

import static leadtally.database.Columns.content;
import static leadtally.database.Columns.instant;
import static leadtally.database.Columns.instantOrNull;
import static leadtally.database.Columns.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import leadtally.database.RowOutput;
import leadtally.lead.Fact;
import leadtally.lead.SubmissionLine;

/** House submissions in {@code submission_line}. */
final class SubmissionTable extends FactTable {
    SubmissionTable() {
        super("submission_line", List.of("external_lead_id", "submitted_at", "is_test", "vendor_lead_id", "parent_lead_id"));
    }

    @Override
    boolean holds(Fact fact) {
        return fact instanceof SubmissionLine;
    }

    @Override
    void putOwn(Fact fact, RowOutput row) throws SQLException {
        SubmissionLine line = (SubmissionLine) fact;
        row.text(line.externalLeadId());
        row.instant(line.submittedAt());
        row.flag(line.test());
        row.text(line.vendorLeadId());
        row.text(line.parentLeadId());
    }

    @Override
    SubmissionLine read(ResultSet row) throws SQLException {
        return new SubmissionLine(
                row.getString("vendor"),
                row.getString("campaign"),
                row.getString("external_lead_id"),
                phone(row, "phone_raw", "phone"),
                instant(row, "submitted_at"),
                row.getBoolean("is_test"),
                row.getString("vendor_lead_id"),
                row.getString("parent_lead_id"),
                content(row, "content"),
                instantOrNull(row, "observed_at"),
                row.getString("source"));
    }
}
