package leadtally.check;

import static leadtally.database.TestRows.key;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import leadtally.database.StoreContract;
import leadtally.database.TestRows;
import leadtally.lead.Period;
import leadtally.reconcile.step.DayEvents;
import leadtally.reconcile.step.Discrepancies;
import leadtally.summarise.Summaries;
import org.junit.jupiter.api.BeforeEach;

/** A small night that ties out. */
abstract class TieOutNight extends StoreContract {
    static final long RUN = 4;
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @BeforeEach
    void aNightThatTiesOut() {
        rows.submission("s1", "2026-01-05T16:00:00Z", "CREATED");
        rows.submission("s2", "2026-01-05T23:00:00Z", "MISSING");
        rows.submission("next day", "2026-01-06T06:00:00Z", "PENDING");
        rows.answer("y1", "2026-01-05T16:00:00Z");
        rows.judgedSubmission("y1", "2026-01-05T16:00:00Z", "CREATED", "vendor", "yotel", "campaign", "y1", "from_answer", true);
        rows.answer("repeat", "2026-01-06T16:00:00Z", "submission", key("y1"));
        rows.webhook("w1", "campaign.lead_created", "2026-01-05T17:00:00Z", "attribution", "MATCHED", "submission", key("s1"));
        rows.webhook("w2", "lead.call_ended", "2026-01-05T17:00:00Z", "attribution", "UNKNOWN_LEAD");
        bill("b1", "0.02");
        bill("b2", "0.013");
        rows.leadping("b2", "Sms", "2026-01-05T17:00:00Z", "content_key", key("old"), "counts", false, "amount", BigDecimal.TEN, "amount_scale", -1,
                "arrival", "version");
        rows.cause("d1", "NO_OUTCOME_BY_DEADLINE", "2026-01-05T23:00:00Z");
        rows.file(1, RUN, 11, 9, 1, 0, 1);
        rows.insert("rejection", "input_id", 1L, "record_no", 77L, "line_no", 77L, "reason", "NOT_JSON", "raw", "{", "message", "cut");
        rows.touched(RUN, "2026-01-05", "2026-01-06");
        new Discrepancies(store).carry(RUN, Instant.parse("2026-01-07T12:00:00Z"), DAY);
        summarise();
    }

    final void summarise() {
        new DayEvents(store, TestRows.DAYS).count(RUN);
        new Summaries(store, TestRows.DAYS, TestRows.NOTHING_PURGED).summarise(RUN);
    }

    private void bill(String id, String amount) {
        rows.leadping(id, "Sms", "2026-01-05T17:00:00Z", "billing_status", "Billed", "amount", new BigDecimal(amount), "amount_scale",
                new BigDecimal(amount).scale());
    }

    final List<CheckResult> ofDay() {
        return new TieOut(store, TestRows.DAYS).ofPeriod(Period.day(DAY));
    }

    /** Of the run, its days in a row at once. */
    final List<CheckResult> ofRun(List<LocalDate> countedBefore) {
        return new TieOut(store, TestRows.DAYS).ofRun(RUN, countedBefore, List.of()).results();
    }
}
