package leadtally.report.step;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import leadtally.database.Columns;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.report.row.ClaimRow;
import org.jspecify.annotations.Nullable;

/** Makes one claim of the reasons that stand against one event, which come together: the first reason is the claim's, the others are evidence (interface.md, claims.csv). */
final class ClaimsByEvent {
    private final Consumer<ClaimRow> claims;
    private final List<Dispute> disputes = new ArrayList<>();

    ClaimsByEvent(Consumer<ClaimRow> claims) {
        this.claims = claims;
    }

    private record Dispute(
            LocalDate day, String vendor, String campaign, String eventId, Phone phone, Reason reason, @Nullable BigDecimal amount,
            String currency, String detail) {
        boolean isOfEvent(Dispute other) {
            return vendor.equals(other.vendor) && eventId.equals(other.eventId);
        }
    }

    void add(ResultSet row) throws SQLException {
        Dispute dispute = new Dispute(
                Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"), row.getString("subject"),
                Columns.phone(row, "phone_raw", "phone"), Reason.valueOf(row.getString("reason")),
                Columns.amount(row, "amount", "amount_scale"), row.getString("currency"), row.getString("detail"));
        if (!disputes.isEmpty() && !disputes.get(0).isOfEvent(dispute)) {
            finish();
        }
        disputes.add(dispute);
    }

    /** Hands over the claim of the event that is being read, if there is one. */
    void finish() {
        if (disputes.isEmpty()) {
            return;
        }
        disputes.sort(Comparator.comparing(dispute -> ClaimRow.REASONS.indexOf(dispute.reason())));
        Dispute first = disputes.get(0);
        claims.accept(new ClaimRow(
                first.day(), first.vendor(), first.campaign(), first.eventId(), first.phone(), first.reason(), first.amount(),
                first.currency(), evidence()));
        disputes.clear();
    }

    private String evidence() {
        return disputes.stream()
                .map(dispute -> dispute.detail().isEmpty() ? dispute.reason().name() : dispute.reason() + ": " + dispute.detail())
                .collect(Collectors.joining("; "));
    }
}
