package leadtally.reconcile.step;

import static leadtally.database.Columns.instant;
import static leadtally.database.Columns.instantOrNull;
import static leadtally.database.Columns.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import leadtally.lead.Fact;
import leadtally.lead.SubmissionLine;
import org.jspecify.annotations.Nullable;

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
    List<@Nullable Object> own(Fact fact) {
        SubmissionLine line = (SubmissionLine) fact;
        return List.of(line.externalLeadId(), line.submittedAt(), line.test(), line.vendorLeadId(), line.parentLeadId());
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
                row.getString("content"),
                instantOrNull(row, "observed_at"),
                row.getString("source"));
    }
}
