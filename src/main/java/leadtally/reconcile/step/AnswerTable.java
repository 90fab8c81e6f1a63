package leadtally.reconcile.step;

import static leadtally.database.Columns.instant;
import static leadtally.database.Columns.instantOrNull;
import static leadtally.database.Columns.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import leadtally.lead.AnswerKind;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Fact;
import org.jspecify.annotations.Nullable;

/** Leads of answers in {@code answered_lead}. */
final class AnswerTable extends FactTable {
    AnswerTable() {
        super("answered_lead", List.of(
                "answer_key", "lead_ordinal", "leads", "external_lead_id", "kind", "block", "lead_id", "answered_at", "requested_at",
                "created_at", "updated_at", "parent_ordinal", "request_leads", "totals_fault", "failure"));
    }

    @Override
    boolean holds(Fact fact) {
        return fact instanceof AnsweredLead;
    }

    @Override
    List<@Nullable Object> own(Fact fact) {
        AnsweredLead lead = (AnsweredLead) fact;
        return Arrays.asList(
                lead.answerKey(), lead.ordinal(), lead.leads(), lead.externalLeadId(), lead.kind().name(), lead.block(), lead.leadId(),
                lead.instant(), lead.requestedAt(), lead.createdAt(), lead.updatedAt(), lead.parent(), lead.requestLeads(),
                lead.totalsFault(), lead.failure());
    }

    @Override
    AnsweredLead read(ResultSet row) throws SQLException {
        return new AnsweredLead(
                row.getString("vendor"),
                row.getString("campaign"),
                row.getString("answer_key"),
                row.getInt("lead_ordinal"),
                row.getInt("leads"),
                row.getString("external_lead_id"),
                phone(row, "phone_raw", "phone"),
                AnswerKind.valueOf(row.getString("kind")),
                row.getString("block"),
                row.getString("lead_id"),
                instant(row, "answered_at"),
                instantOrNull(row, "requested_at"),
                instantOrNull(row, "created_at"),
                instantOrNull(row, "updated_at"),
                row.getInt("parent_ordinal"),
                row.getInt("request_leads"),
                row.getString("totals_fault"),
                row.getString("failure"),
                row.getString("content"),
                instantOrNull(row, "observed_at"),
                row.getString("source"));
    }
}
