package leadtally.check;

import static leadtally.database.TestRows.content;
import static leadtally.database.TestRows.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import leadtally.database.StoreContract;
import leadtally.database.TestRows;
import leadtally.reconcile.step.DayEvents;
import leadtally.reconcile.step.Discrepancies;
import leadtally.summarise.Summaries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small night that ties out; then one fault at a time, made behind the job's back. */
abstract class TieOutContract extends StoreContract {
    private static final long RUN = 4;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

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
        new Discrepancies(store).carry(RUN, Instant.parse("2026-01-07T12:00:00Z"));
        summarise();
    }

    private void summarise() {
        new DayEvents(store, TestRows.DAYS).count(RUN);
        new Summaries(store, TestRows.DAYS).summarise(RUN);
    }

    private void bill(String id, String amount) {
        rows.leadping(id, "Sms", "2026-01-05T17:00:00Z", "billing_status", "Billed", "amount", new BigDecimal(amount), "amount_scale",
                new BigDecimal(amount).scale());
    }

    private List<CheckResult> ofDay() {
        return new TieOut(store, TestRows.DAYS).ofPeriod(DAY, DAY);
    }

    /** The one check that fails after a fault, asked of the day and of the run. */
    private CheckResult broken() {
        List<CheckResult> failed = ofDay().stream().filter(check -> !check.ok()).toList();
        assertThat(failed).hasSize(1);
        assertThat(new TieOut(store, TestRows.DAYS).ofRun(RUN, List.of()).stream().filter(check -> !check.ok()).map(CheckResult::check))
                .containsExactly(failed.get(0).check());
        return failed.get(0);
    }

    @Test
    void bothSidesOfEveryCheckAreShown() {
        assertThat(ofDay()).allMatch(CheckResult::ok).extracting(CheckResult::check, c -> c.left().toPlainString(), c -> c.right().toPlainString())
                .containsExactly(
                        tuple("9.1 records", "11", "11"),
                        tuple("9.2 submissions", "3", "3"),
                        tuple("9.3 waterfall", "3", "3"),
                        tuple("9.4 events", "4", "4"),
                        tuple("9.5 billing leadping", "0.033", "0.033"),
                        tuple("9.6 discrepancies", "1", "1"));
    }

    @Test
    void aRunIsCheckedOverItsTouchedDays() {
        assertThat(new TieOut(store, TestRows.DAYS).touchedBy(RUN)).contains(DAY);
        assertThat(new TieOut(store, TestRows.DAYS).ofRun(RUN, List.of())).allMatch(CheckResult::ok).extracting(c -> c.left().toPlainString())
                .containsExactly("11", "4", "4", "4", "0.033", "1");
        assertThat(new TieOut(store, TestRows.DAYS).sidesOfPeriod(DAY, DAY)).isEqualTo(ofDay()).isNotEmpty();
    }

    @Test
    void whatWasCountedBeforeIsCheckedAndNotCountedAgain() {
        TieOut tieOut = new TieOut(store, TestRows.DAYS);
        List<LocalDate> counted = tieOut.countTouched(RUN);
        assertThat(counted).containsExactly(DAY, DAY.plusDays(1));
        assertThat(tieOut.ofRun(RUN, counted)).isEqualTo(tieOut.ofRun(RUN, List.of()));

        change("update counted_event set events = events + 1 where place = 'MATCHED'");

        assertThat(tieOut.ofRun(RUN, counted).stream().filter(check -> !check.ok()).map(CheckResult::check)).containsExactly("9.4 events");
        assertThat(tieOut.ofRun(RUN, List.of())).allMatch(CheckResult::ok);
    }

    @Test
    void aDayWithoutATouchedEventKeepsItsCountAndIsCheckedForTheRest() {
        TieOut tieOut = new TieOut(store, TestRows.DAYS);
        tieOut.countTouched(RUN);
        change("update touched_day set of_events = false");
        change("update day_billing set amount = amount + 1");
        change("update day_waterfall set submitted = submitted + 1");

        assertThat(tieOut.countTouched(RUN)).as("the day without an event has no count to keep").containsExactly(DAY.plusDays(1));
        assertThat(tieOut.ofRun(RUN, List.of()).stream().filter(check -> !check.ok()).map(CheckResult::check)).containsExactly("9.3 waterfall");
        change("delete from counted_event");
        assertThat(tieOut.countTouched(RUN)).as("a day that was never counted").containsExactly(DAY, DAY.plusDays(1));
    }

    @Test
    void aRunThatTouchedNothingTiesOut() {
        assertThat(new TieOut(store, TestRows.DAYS).ofRun(RUN + 1, List.of())).hasSize(6).allMatch(CheckResult::ok);
    }

    @Test
    void aRecordThatIsInNoBucketIsFound() {
        change("update input_file set records = records + 1");

        assertThat(broken().sentence()).startsWith("9.1 records: records read 12,").contains("difference 1").contains("path=inbox/1.csv");
    }

    @Test
    void aRejectionThatIsGoneIsFound() {
        change("delete from rejection");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.1 records");
        assertThat(check.offending()).containsExactly(Map.of(
                "source", "crm", "path", "inbox/1.csv", "records", "11", "new_facts", "9", "new_versions", "1", "duplicates", "0", "rejected", "1",
                "rejections_stored", "0"));
    }

    @Test
    void aSubmissionWithoutAnOutcomeIsFound() {
        rows.line("lost", "2026-01-05T18:00:00Z", "phone", "+13125550177");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.2 submissions");
        assertThat(check.difference()).isEqualByComparingTo("1");
        assertThat(check.offending()).containsExactly(Map.of(
                "fault", "no outcome", "vendor", "aktify", "campaign", "c1", "external_lead_id", "lost", "phone", "+1******0177", "submitted_at",
                "2026-01-05T18:00:00.000000Z", "outcome", ""));
    }

    @Test
    void anAnswerWithoutItsSubmissionIsFound() {
        rows.answer("lost", "2026-01-05T18:00:00Z");

        assertThat(broken().sentence()).startsWith("9.2 submissions").contains("fault=no outcome, vendor=yotel");
    }

    @Test
    void anAnswerThatWasNotJudgedIsFound() {
        rows.answer("lost", "2026-01-05T18:00:00Z", "counts", false);

        assertThat(broken().sentence()).startsWith("9.2 submissions").contains("fault=answer not judged");
    }

    @Test
    void twoOutcomesOfOneSubmissionAreFound() {
        rows.judgedSubmission("s1", "2026-01-05T16:00:00Z", "MISSING", "group_key", "+13125550199");
        summarise();

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.2 submissions");
        assertThat(check.offending()).extracting(row -> row.get("fault") + " " + row.get("outcome"))
                .containsExactlyInAnyOrder("several outcomes CREATED", "several outcomes MISSING");
    }

    @Test
    void anOutcomeThatSwapsOneSubmissionForAnotherIsFoundThoughTheCountsAgree() {
        change("update judged_submission set identity = '" + UUID.fromString("00000000-0000-4000-8000-000000000001") + "' where external_lead_id = 's2'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.2 submissions");
        assertThat(check.difference()).isEqualByComparingTo("0");
        assertThat(check.offending()).extracting(row -> row.get("fault")).containsExactly("no fact behind it", "no outcome");
    }

    @Test
    void aWaterfallFigureThatWasChangedIsFound() {
        change("update day_waterfall set created = created + 1 where vendor = 'yotel'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.3 waterfall");
        assertThat(check.offending()).containsExactly(Map.of(
                "business_day", "2026-01-05", "vendor", "yotel", "campaign", "y1", "traffic", "real", "submitted", "1", "outcomes", "2", "counted", "1"));
    }

    @Test
    void waterfallRowsThatMakeUpForEachOtherAreFound() {
        change("update day_waterfall set traffic = 'test' where vendor = 'yotel'");

        CheckResult check = broken();
        assertThat(check.difference()).isEqualByComparingTo("0");
        assertThat(check.offending()).extracting(row -> row.get("traffic")).containsExactlyInAnyOrder("real", "test");
    }

    @Test
    void anEventInNoBucketIsFound() {
        change("delete from judged_event where attribution = 'UNKNOWN_LEAD'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.4 events");
        assertThat(check.offending()).containsExactly(Map.of(
                "fault", "not attributed", "vendor", "aktify", "event_type", "lead.call_ended", "campaign", "c1", "phone", "+1******0100",
                "event_time", "2026-01-05T17:00:00.000000Z", "event_id", ""));
    }

    @Test
    void anEventInTwoBucketsIsFound() {
        change("""
                insert into judged_event (identity, content_key, group_key, business_day, attribution, rung, traffic)
                select identity, content_key, 'g', date '2026-01-05', 'MATCHED', 'NONE', 'real'
                from vendor_event where event_id = 'b2' and amount = 10""");
        summarise();

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.4 events");
        assertThat(check.offending()).extracting(row -> row.get("fault") + " " + row.get("event_id"))
                .containsExactly("attributed several times b2", "attributed several times b2");
    }

    @Test
    void anEventThatMakesUpForALostOneIsFoundThoughTheCountsAgree() {
        change("update judged_event set content_key = '" + UUID.fromString("00000000-0000-4000-8000-000000000001") + "' where attribution = 'MATCHED'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.4 events");
        assertThat(check.difference()).isEqualByComparingTo("0");
        assertThat(check.offending()).extracting(row -> row.get("fault")).containsExactly("no event behind it", "not attributed");
    }

    @Test
    void anEventThatIsAttributedOnAnotherDayIsFound() {
        change("update judged_event set business_day = date '2026-01-06' where attribution = 'MATCHED'");
        summarise();

        assertThat(ofDay().stream().filter(check -> !check.ok()).map(CheckResult::check)).containsExactly("9.4 events");
    }

    @Test
    void anAttributionThatNoRuleKnowsIsFound() {
        change("update judged_event set attribution = 'GUESSED' where attribution = 'MATCHED'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.4 events");
        assertThat(check.difference()).isEqualByComparingTo("1");
        assertThat(check.offending()).extracting(row -> row.get("fault")).containsExactly("unknown attribution GUESSED");
    }

    @Test
    void anAttributionWithoutAnEventIsFound() {
        change("delete from vendor_event where event_type = 'campaign.lead_created'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.4 events");
        assertThat(check.offending()).extracting(row -> row.get("fault")).containsExactly("no event behind it");
    }

    @Test
    void aCentThatIsMissingIsFound() {
        change("update day_billing set amount = amount - 0.0000001");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.5 billing leadping");
        assertThat(check.difference().toPlainString()).isEqualTo("-0.0000001");
        assertThat(check.offending()).hasSize(1).first()
                .extracting(row -> row.get("billed_amount"), row -> row.get("counted_amount"))
                .isEqualTo(List.of("0.0329999", "0.033"));
    }

    @Test
    void aBillingRowThatIsGoneIsFound() {
        change("delete from day_billing");

        assertThat(broken().sentence()).startsWith("9.5 billing leadping").contains("counted_events=2");
    }

    @Test
    void aDiscrepancyClosedBehindTheJobsBackIsFound() {
        change("update discrepancy set state = 'RESOLVED'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.6 discrepancies");
        assertThat(check.offending()).containsExactly(Map.of(
                "business_day", "2026-01-05", "open_before", "0", "raised", "1", "reopened", "0", "resolved", "0", "accepted", "0", "moved", "0",
                "open_now", "0"));
    }

    @Test
    void nothingNamesAPhoneInFull() {
        rows.line("lost", "2026-01-05T18:00:00Z", "phone", "+13125550177");

        assertThat(broken().sentence()).doesNotContain("3125550177");
    }

    @Test
    void aBrokenDayDoesNotBreakAnother() {
        change("delete from day_billing");

        assertThat(new TieOut(store, TestRows.DAYS).ofPeriod(DAY.plusDays(1), DAY.plusDays(1))).allMatch(CheckResult::ok);
    }

    @Test
    void aWebhooksContentsAreEventsOfTheirOwn() {
        rows.webhook("w2", "lead.call_ended", "2026-01-05T17:00:00Z", "content_key", content("other"), "attribution", "AMBIGUOUS");
        summarise();

        assertThat(ofDay()).allMatch(CheckResult::ok).extracting(c -> c.left().toPlainString()).contains("5");
    }
}
