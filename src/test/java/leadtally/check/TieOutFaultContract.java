package leadtally.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Faults in what is not a submission: records, the waterfall, events, billing, discrepancies. */
abstract class TieOutFaultContract extends FaultyNight {
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
    void aWaterfallFigureThatWasChangedIsFound() {
        change("update day_waterfall set created = created + 1 where vendor = 'yotel'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.3 waterfall");
        assertThat(check.offending()).containsExactly(Map.of(
                "business_day", "2026-01-05", "vendor", "yotel", "campaign", "y1", "traffic", "real", "submitted", "1", "outcomes", "2", "counted", "1",
                "otherwise", "1"));
    }

    @Test
    void aSubmissionThatIsCountedUnderAnotherOutcomeIsFound() {
        change("update judged_submission set outcome = 'MISSING' where vendor = 'yotel'");

        CheckResult check = broken();
        assertThat(check.check()).isEqualTo("9.3 waterfall");
        assertThat(check.difference()).isEqualByComparingTo("0");
        assertThat(check.offending()).extracting(row -> row.get("vendor"), row -> row.get("otherwise")).containsExactly(tuple("yotel", "2"));
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
                insert into judged_event (content_no, identity, content_key, group_key, business_day, attribution, rung, traffic)
                select content_no, identity, content_key, 'g', date '2026-01-05', 'MATCHED', 'NONE', 'real'
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
    void anAttributionOfAnotherNumberIsFound() {
        change("update judged_event set content_no = content_no + 1000000 where attribution = 'MATCHED'");

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
