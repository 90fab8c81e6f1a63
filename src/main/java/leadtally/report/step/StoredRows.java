package leadtally.report.step;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import leadtally.database.Columns;
import leadtally.database.DayParameters;
import leadtally.database.Store;
import leadtally.lead.Period;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.Reason;
import leadtally.lead.Rung;
import leadtally.report.row.BillingRow;
import leadtally.report.row.CallActivityRow;
import leadtally.report.row.CallResultRow;
import leadtally.report.row.ClaimRow;
import leadtally.report.row.DiscrepancyRow;
import leadtally.report.row.DncRow;
import leadtally.report.row.FeedRow;
import leadtally.report.row.LedgerRow;
import leadtally.report.row.ReconciliationRow;
import leadtally.report.row.TransferRow;
import leadtally.report.row.WaterfallRow;

/** Streams what is stored of a period as rows of the CSV files, in no particular order; see {@code sql/queries/report}. */
public final class StoredRows {
    private final Store store;
    private final Map<String, ?> period;

    public StoredRows(Store store, Period period) {
        this.store = store;
        this.period = Map.of("from", period.from(), "to", period.to());
    }

    private interface Mapper<R> {
        R row(ResultSet row) throws SQLException;
    }

    private <R> void each(String query, Mapper<R> mapper, Consumer<R> rows) {
        store.stream("queries/report/" + query, period, row -> rows.accept(mapper.row(row)));
    }

    public void reconciliation(Consumer<ReconciliationRow> rows) {
        each("reconciliation", StoredRows::reconciliationRow, rows);
    }

    public void waterfall(Consumer<WaterfallRow> rows) {
        each("waterfall", StoredRows::waterfallRow, rows);
    }

    /**
     * @param asOf what the age of an open one is counted up to
     */
    public void discrepancies(Instant asOf, Consumer<DiscrepancyRow> rows) {
        each("discrepancies", row -> discrepancyRow(row, asOf), rows);
    }

    /** What open discrepancies put at stake, by currency; a subject that several name counts once. */
    public void moneyAtStake(BiConsumer<String, BigDecimal> amounts) {
        store.stream("queries/report/money_at_stake", period, row -> amounts.accept(
                row.getString("currency"), row.getBigDecimal("amount").setScale(row.getInt("amount_scale"))));
    }

    /** Whether some ledger of a vendor was read for a time of the period, given as instants. */
    public boolean hasLedger(Instant startsAt, Instant endsAt) {
        return !store.query(
                        "queries/report/ledger_of_period", Map.of("starts_at", Store.at(startsAt), "ends_at", Store.at(endsAt)), (row, i) -> row.getString("kind"))
                .isEmpty();
    }

    /**
     * @param currencyOf the currency of a vendor
     */
    public void billingLedger(UnaryOperator<String> currencyOf, Consumer<LedgerRow> rows) {
        each("billing_ledger", row -> new LedgerRow(
                Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"), row.getString("event_id"), row.getString("traffic"),
                row.getString("activity_type"), row.getString("billing_status"), Columns.amount(row, "event_amount", "event_scale"),
                Columns.amount(row, "usage_amount", "usage_scale"), Columns.amount(row, "transaction_amount", "transaction_scale"),
                row.getLong("transactions"), row.getBoolean("is_known"), currencyOf.apply(row.getString("vendor"))), rows);
    }

    /** The open ones of all days but some. */
    public static void openDiscrepancies(Store store, Instant asOf, Collection<LocalDate> butOf, Consumer<DiscrepancyRow> rows) {
        store.stream("queries/report/open_discrepancies", Map.of("but_of", DayParameters.texts(butOf.stream())), row -> rows.accept(discrepancyRow(row, asOf)));
    }

    public void callResults(Consumer<CallResultRow> rows) {
        each("call_results", row -> new CallResultRow(Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"),
                row.getString("traffic"), row.getString("call_type"), row.getString("call_result"), row.getLong("calls"),
                row.getLong("scheduled")), rows);
    }

    public void callActivity(Consumer<CallActivityRow> rows) {
        each("call_activity", StoredRows::callActivityRow, rows);
    }

    public void transfers(Consumer<TransferRow> rows) {
        each("transfers", row -> new TransferRow(Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"),
                row.getString("traffic"), Columns.phone(row, "transferred_raw", "transferred_to"), row.getLong("transfers")), rows);
    }

    /**
     * @param currency of a vendor
     */
    public void billing(UnaryOperator<String> currency, Consumer<BillingRow> rows) {
        each("billing", row -> new BillingRow(Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"),
                row.getString("source_id"), row.getString("traffic"), row.getString("activity_type"), row.getString("billing_status"),
                row.getLong("events"), row.getLong("events_with_amount"), Columns.amount(row, "amount", "amount_scale"),
                currency.apply(row.getString("vendor"))), rows);
    }

    public void claims(Consumer<ClaimRow> rows) {
        ClaimsByEvent claims = new ClaimsByEvent(rows);
        store.stream("queries/report/claims", period, claims::add);
        claims.finish();
    }

    public void dnc(Consumer<DncRow> rows) {
        each("dnc", row -> new DncRow(Phone.of(new PhoneNumber(row.getString("phone"))), Columns.instant(row, "dnc_at"),
                row.getString("vendor"), row.getString("campaign"), row.getString("learnt_by").toLowerCase(Locale.ROOT), row.getLong("submissions"),
                row.getLong("contacts_after")), rows);
    }

    public void feeds(Consumer<FeedRow> rows) {
        each("feeds", row -> new FeedRow(Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"),
                row.getString("event_type"), row.getLong("deliveries"), row.getLong("events"), row.getLong("duplicates"),
                row.getLong("late"), Columns.longOrNull(row, "lag_p50_seconds"), Columns.longOrNull(row, "lag_p95_seconds"),
                Columns.longOrNull(row, "lag_p99_seconds"), Columns.instantOrNull(row, "last_event_at"), row.getString("state")), rows);
    }

    private static ReconciliationRow reconciliationRow(ResultSet row) throws SQLException {
        return new ReconciliationRow(
                Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"), row.getString("external_lead_id"),
                Columns.phone(row, "phone_raw", "phone"), Columns.instant(row, "submitted_at"), row.getString("traffic"),
                row.getString("outcome"), Columns.instantOrNull(row, "outcome_at"), Rung.valueOf(row.getString("matched_by")).word(),
                Columns.longOrNull(row, "lag_seconds"), Columns.instantOrNull(row, "opted_out_at"), row.getBoolean("feed_suspect"),
                row.getString("source"), row.getString("outcome_detail"), Columns.instant(row, "deadline_at"),
                row.getString("vendor_lead_id"), row.getString("parent_lead_id"));
    }

    private static WaterfallRow waterfallRow(ResultSet row) throws SQLException {
        return new WaterfallRow(
                Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"), row.getString("traffic"),
                row.getLong("submitted"), row.getLong("created"), row.getLong("landline"), row.getLong("dnc"), row.getLong("rejected"),
                row.getLong("duplicate"), row.getLong("contradicted"), row.getLong("ambiguous"), row.getLong("pending"),
                row.getLong("missing"));
    }

    /**
     * One discrepancy of a query with the columns of {@code queries/report/discrepancies}.
     *
     * @param asOf what the age of an open one is counted up to
     */
    public static DiscrepancyRow discrepancyRow(ResultSet row, Instant asOf) throws SQLException {
        Instant subjectAt = Columns.instant(row, "subject_at");
        Instant resolvedAt = Columns.instantOrNull(row, "resolved_at");
        String traffic = row.getString("traffic");
        return new DiscrepancyRow(
                Columns.day(row, "business_day"), Reason.valueOf(row.getString("reason")), row.getString("subject"), row.getString("state"),
                row.getString("vendor"), row.getString("campaign"), row.getString("external_lead_id"),
                Columns.phone(row, "phone_raw", "phone"), subjectAt, Columns.instant(row, "first_seen"), resolvedAt,
                ageDays(subjectAt, resolvedAt == null ? asOf : resolvedAt), Columns.amount(row, "amount", "amount_scale"),
                row.getString("currency"), row.getString("detail"), row.getString("source"), traffic == null ? "" : traffic);
    }

    /** Whole 24 hours, never below 0 (rule 6.2). */
    private static long ageDays(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toDays());
    }

    private static CallActivityRow callActivityRow(ResultSet row) throws SQLException {
        return new CallActivityRow(
                Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"), row.getString("traffic"),
                row.getLong("initiated"), row.getLong("received"), row.getLong("ended"), row.getLong("transferred"),
                row.getLong("key_1"), row.getLong("key_2"), row.getLong("key_9"), row.getLong("key_other"),
                row.getLong("callbacks_booked"), row.getLong("callbacks_kept"), row.getLong("callbacks_late"),
                row.getLong("callbacks_missed"), row.getLong("callbacks_superseded"), row.getLong("callbacks_open"));
    }
}
