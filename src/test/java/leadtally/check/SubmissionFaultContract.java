package leadtally.check;

import static leadtally.database.TestRows.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Faults in what rule 9.2 holds together: submissions of the house or of answers, and their outcomes. */
abstract class SubmissionFaultContract extends FaultyNight {
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
}
