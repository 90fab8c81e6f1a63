package leadtally.reconcile.step;

import static leadtally.database.Columns.content;
import static leadtally.database.Columns.instant;
import static leadtally.database.Columns.instantOrNull;
import static leadtally.database.Columns.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import leadtally.database.RowOutput;
import leadtally.lead.AnswerKind;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Fact;

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
    void putOwn(Fact fact, RowOutput row) throws SQLException {
        AnsweredLead lead = (AnsweredLead) fact;
        row.text(lead.answerKey());
        row.number(lead.ordinal());
        row.number(lead.leads());
        row.text(lead.externalLeadId());
        row.text(lead.kind().name());
        row.text(lead.block());
        row.text(lead.leadId());
        row.instant(lead.instant());
        row.instant(lead.requestedAt());
        row.instant(lead.createdAt());
        row.instant(lead.updatedAt());
        row.number(lead.parent());
        row.number(lead.requestLeads());
        row.text(lead.totalsFault());
        row.text(lead.failure());
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
                content(row, "content"),
                instantOrNull(row, "observed_at"),
                row.getString("source"));
    }
}
