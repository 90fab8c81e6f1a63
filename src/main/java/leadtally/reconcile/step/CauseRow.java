package leadtally.reconcile.step;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.database.RowOutput;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.lead.Traffic;
import leadtally.reconcile.Cause;
import org.jspecify.annotations.Nullable;

/** A cause as it lies in its table: the subject's parts joined. */
record CauseRow(
        UUID identity,
        Reason reason,
        String subject,
        String group,
        String vendor,
        String campaign,
        String externalLeadId,
        Phone phone,
        Instant subjectAt,
        LocalDate day,
        @Nullable BigDecimal amount,
        String currency,
        String detail,
        String source,
        @Nullable Traffic traffic) {

    /** Those found in a phone's history: the day of a cause is touched when its discrepancy changes, not before. */
    static final JudgedTable<CauseRow> TABLE = new JudgedTable<>(
            "cause",
            List.of("identity", "group_key", "reason", "subject", "vendor", "campaign", "external_lead_id", "phone_raw", "phone", "subject_at",
                    "business_day", "amount", "amount_scale", "currency", "detail", "source", "traffic"),
            row -> KeyOrder.of(row.identity()),
            row -> new JudgedTable.Place(row.identity(), row.group()),
            row -> Map.of("identity", row.identity(), "group_key", row.group()),
            CauseRow::put,
            CauseRow::read,
            (was, now, touched) -> {});

    static CauseRow of(Cause cause) {
        return new CauseRow(
                cause.identity(), cause.reason(), cause.subjectText(), cause.group(), cause.vendor(), cause.campaign(),
                cause.externalLeadId(), cause.phone(), cause.subjectAt(), cause.day(), cause.amount(), cause.currency(), cause.detail(),
                cause.source(), cause.traffic());
    }

    private void put(RowOutput row) throws SQLException {
        row.key(identity);
        row.text(group);
        row.text(reason.name());
        row.text(subject);
        row.text(vendor);
        row.text(campaign);
        row.text(externalLeadId);
        FactTable.put(phone, row);
        row.instant(subjectAt);
        row.value(day);
        row.amount(amount);
        row.value(amount == null ? null : amount.scale());
        row.text(currency);
        row.text(detail);
        row.text(source);
        row.text(traffic == null ? null : traffic.word());
    }

    private static CauseRow read(ResultSet row) throws SQLException {
        String traffic = row.getString("traffic");
        return new CauseRow(
                Columns.uuid(row, "identity"), Reason.valueOf(row.getString("reason")), row.getString("subject"), row.getString("group_key"),
                row.getString("vendor"), row.getString("campaign"), row.getString("external_lead_id"), Columns.phone(row, "phone_raw", "phone"),
                Columns.instant(row, "subject_at"), Columns.day(row, "business_day"), Columns.amount(row, "amount", "amount_scale"), row.getString("currency"),
                row.getString("detail"), row.getString("source"), traffic == null ? null : Traffics.ofWord(traffic));
    }
}
