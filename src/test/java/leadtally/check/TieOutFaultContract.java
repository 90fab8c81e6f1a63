package leadtally.check;

import static leadtally.database.TestRows.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import leadtally.database.DayParameters;
import leadtally.database.TestRows;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;

/** A night that ties out; then one fault at a time, made behind the job's back. */
abstract class TieOutFaultContract extends TieOutNight {
    /** The one check that fails after a fault, asked of the day, of the run, and of the run day by day. */
    private CheckResult broken() {
        List<CheckResult> failed = failed(ofDay());
        assertThat(failed).hasSize(1);
        assertThat(failed(ofRun(List.of()))).extracting(CheckResult::check).containsExactly(failed.get(0).check());
        assertThat(failed(ofRunDayByDay())).extracting(CheckResult::check).containsExactly(failed.get(0).check());
        theDoubtsHideNoRow();
        return failed.get(0);
    }

    private static List<CheckResult> failed(List<CheckResult> checks) {
        return checks.stream().filter(check -> !check.ok()).toList();
    }

    private List<CheckResult> ofRunDayByDay() {
        return new TieOut(store, TestRows.DAYS).ofRun(RUN, List.of(), List.of(Period.day(DAY), Period.day(DAY.plusDays(1)))).results();
    }

    /** What the statements of the rows find, asked for without a doubt, is what the checks of the day found. */
    private void theDoubtsHideNoRow() {
        Map<String, Object> day = DayParameters.of(Period.day(DAY), TestRows.DAYS);
        day.put("run_no", -1L);
        List<CheckResult> results = ofDay();
        for (Check check : Check.values()) {
            long found = results.stream().filter(result -> result.check().startsWith(check.title())).mapToLong(CheckResult::offendingRows).sum();
            assertThat(store.query(check.file(), day, (row, i) -> i)).as(check.title()).hasSize((int) found);
        }
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
    void anOutcomeThatNoRuleKnowsIsFound() {
        change("update judged_submission set outcome = 'GUESSED' where external_lead_id = 's2'");

        List<CheckResult> failed = failed(ofDay());
        assertThat(failed).extracting(CheckResult::check).contains("9.2 submissions");
        assertThat(failed.get(0).difference()).isEqualByComparingTo("0");
        assertThat(failed.get(0).offending()).extracting(row -> row.get("fault") + " " + row.get("outcome")).containsExactly("unknown outcome GUESSED");
        theDoubtsHideNoRow();
    }

    @Test
    void anOutcomeWithoutALineIsFound() {
        change("delete from submission_line where external_lead_id = 's2'");

        CheckResult check = broken();
        assertThat(check.difference()).isEqualByComparingTo("-1");
        assertThat(check.offending()).extracting(row -> row.get("fault")).containsExactly("no fact behind it");
    }

    @Test
    void anOutcomeThatAnAnswerOfAnotherPhoneIsBehindIsFoundThoughTheCountsAgree() {
        change("update judged_answer set group_key = '+13125550199' where submission = '" + key("y1") + "'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.2 submissions");
        assertThat(check.difference()).isEqualByComparingTo("0");
        assertThat(check.offending()).extracting(row -> row.get("fault") + " " + row.get("vendor")).containsExactly("no fact behind it yotel");
    }

    @Test
    void aSecondOutcomeOfAnAnswersSubmissionIsFoundThoughItIsOfAnotherDay() {
        rows.judgedSubmission("y1", "2026-01-08T16:00:00Z", "CREATED", "vendor", "yotel", "campaign", "y1", "from_answer", true, "group_key", "other");

        CheckResult check = broken();
        assertThat(check.difference()).isEqualByComparingTo("0");
        assertThat(check.offending()).extracting(row -> row.get("fault")).containsExactly("no fact behind it", "several outcomes", "several outcomes");
    }

    @Test
    void aSecondOutcomeOfALineIsFoundOnItsOwnDay() {
        rows.judgedSubmission("next day", "2026-01-05T16:00:00Z", "MISSING", "group_key", "other");
        summarise();

        assertThat(broken().offending()).extracting(row -> row.get("fault") + " " + row.get("outcome"))
                .containsExactlyInAnyOrder("several outcomes PENDING", "several outcomes MISSING");
    }

    @Test
    void twoOutcomesThatAreNotOfTheDayOfTheirLineAreFound() {
        change("update judged_submission set business_day = date '2026-01-08' where external_lead_id = 's2'");
        rows.judgedSubmission("s2", "2026-01-09T16:00:00Z", "MISSING", "group_key", "other");
        summarise();

        assertThat(broken().offending()).extracting(row -> row.get("fault")).containsExactly("several outcomes", "several outcomes");
    }

    @Test
    void anOutcomeOfAnotherDayThanItsLineIsFoundWhereTheDaysAreAskedOneByOne() {
        change("update judged_submission set business_day = date '2026-01-06' where external_lead_id = 's2'");
        summarise();

        assertThat(failed(ofRunDayByDay())).extracting(CheckResult::check).containsExactly("9.2 submissions");
        theDoubtsHideNoRow();
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

        assertThat(failed(ofDay())).extracting(CheckResult::check).containsExactly("9.4 events");
        assertThat(failed(ofRunDayByDay())).extracting(CheckResult::check).containsExactly("9.4 events");
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
}
