package leadtally.reconcile;

import static leadtally.lead.AnswerKind.ACCEPTED;
import static leadtally.lead.AnswerKind.DUPLICATE;
import static leadtally.lead.AnswerKind.FAILED;
import static leadtally.lead.AnswerKind.REFUSED;
import static leadtally.lead.AnswerKind.WITHOUT_OUTCOME;
import static leadtally.lead.Reason.OUTCOME_AMBIGUOUS;
import static leadtally.lead.Reason.SUBMISSION_CHANGED;
import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 3: what a submission is, and which of them an answer is about. */
class SubmissionTest {
    private static final String P = "+12025550101";
    private static final String Q = "+12025550102";
    private static final String R = "+12025550103";

    @Test
    void theVersionObservedLastCounts() {
        Told told = given()
                .submitted("S1", P, "10:00", "observed=12:00", "source=b", "vendor_lead_id=new")
                .submitted("S1", Q, "10:00", "observed=11:00", "source=a")
                .submitted("S1", R, "10:00")
                .later();

        assertThat(told.judgement().submissions()).hasSize(1);
        assertThat(told.submission("S1").phone().identity()).isEqualTo(P);
        assertThat(told.submission("S1").group()).isEqualTo(P);
        assertThat(told.submission("S1").vendorLeadId()).isEqualTo("new");
        assertThat(told.submission("S1").source()).isEqualTo("a");
        assertThat(told.causes(SUBMISSION_CHANGED)).containsExactly("SUBMISSION_CHANGED 10:00");
    }

    @Test
    void withoutAnObservedInstantTheGreatestContentCounts() {
        Told told = given().submitted("S1", P, "10:00", "parent=a").submitted("S1", P, "10:00", "parent=\uFFFD")
                .submitted("S1", P, "10:00", "parent=\uD83D\uDE00").later();

        assertThat(told.submission("S1").parentLeadId()).isEqualTo("\uD83D\uDE00");
        assertThat(told.causes(SUBMISSION_CHANGED)).isEmpty();
    }

    @Test
    void onlyPhoneAndTestMakeAChangedSubmission() {
        assertThat(given().submitted("S1", P, "10:00").submitted("S1", P, "10:00", "test=true").later().causes(SUBMISSION_CHANGED)).hasSize(1);
        assertThat(given().submitted("S1", P, "10:00").submitted("S1", "12", "10:00").later().causes(SUBMISSION_CHANGED)).hasSize(1);
        assertThat(given().submitted("S1", P, "10:00").submitted("S1", P, "10:01").later().causes(SUBMISSION_CHANGED)).isEmpty();
        assertThat(given().submitted("", P, "10:00").submitted("", Q, "10:00").later().causes(SUBMISSION_CHANGED)).isEmpty();
    }

    @Test
    void anAnswerGoesToTheLatestHouseLineOfADayBeforeToFiveMinutesAfter() {
        Told told = given().yotel("y").submitted("S1", P, "09:00").submitted("S2", P, "10:05").answered(ACCEPTED, P, "10:00").later();
        Told early = given().yotel("y").submitted("S1", P, "10:00").answered(ACCEPTED, P, "+1d 10:00").later();

        assertThat(told.outcomes()).containsExactly("S1 MISSING 10:00 -", "S2 CREATED 10:00 answer");
        assertThat(told.submission("S2").lagSeconds()).isEqualTo(-300);
        assertThat(early.outcomes()).containsExactly("S1 CREATED +1d 10:00 answer");
    }

    @Test
    void outsideThatRangeItMakesTheSubmissionItself() {
        Told late = given().yotel("y").submitted("S1", P, "10:05:00.000001").answered(ACCEPTED, P, "10:00", "source=push").later();
        Told early = given().yotel("y").submitted("S1", P, "10:00").answered(ACCEPTED, P, "+1d 10:00:00.000001").later();

        assertThat(late.outcomes()).containsExactly(P + " CREATED 10:00 answer", "S1 DUPLICATE:DUPLICATE_OF:2026-03-03T10:00:00.000Z 10:05:00.000001 sibling");
        assertThat(late.submission("").source()).isEqualTo("push");
        assertThat(late.submission("").fromAnswer()).isTrue();
        assertThat(late.submission("S1").fromAnswer()).isFalse();
        assertThat(early.judgement().submissions()).hasSize(2);
    }

    @Test
    void anotherVendorCampaignOrPhoneIsNotMeant() {
        Told told = given().yotel("y").submitted("S1", P, "10:00").yotel("z").answered(ACCEPTED, P, "10:00").yotel("y").answered(ACCEPTED, Q, "10:00")
                .by("otonistark", "y").answered(ACCEPTED, P, "10:00", "external=S1", "lead=1").later();

        assertThat(told.judgement().submissions()).hasSize(4);
        assertThat(told.outcomes()).contains("S1 MISSING 11:00 -");
    }

    @Test
    void anUnreadablePhoneIsFoundByItsText() {
        Told told = given().yotel("y").submitted("S1", "invalid", "10:00").answered(REFUSED, "invalid", "10:00").later();

        assertThat(told.outcomes()).containsExactly("S1 REJECTED:INVALID_PHONE 10:00 -");
    }

    @Test
    void twoHouseLinesAtTheLatestInstantAreAmbiguous() {
        Told told = given().yotel("y").submitted("S1", P, "10:00").submitted("S2", P, "10:00").answered(ACCEPTED, P, "10:01").later();

        assertThat(told.outcomes()).containsExactly("S1 AMBIGUOUS - -", "S2 AMBIGUOUS - -");
        assertThat(told.causes()).containsExactly("OUTCOME_AMBIGUOUS 10:01");
        assertThat(told.causesOf(OUTCOME_AMBIGUOUS).get(0).subject()).hasSize(2).startsWith("yotel");
        assertThat(told.judgement().answers().get(0).submission()).isNull();
    }

    @Test
    void aFailedAnswerCannotBeAmbiguous() {
        Told told = given().yotel("y").submitted("S1", P, "10:00").submitted("S2", P, "10:00").answered(FAILED, P, "10:01").later();

        assertThat(told.outcomes()).containsExactly("S1 MISSING 11:00 -", "S2 MISSING 11:00 -");
        assertThat(told.causes(OUTCOME_AMBIGUOUS)).isEmpty();
    }

    @Test
    void pushesAtDifferentInstantsAreDifferentSubmissions() {
        Told told = given().yotel("y").answered(ACCEPTED, P, "10:00").answered(DUPLICATE, P, "10:10").later();

        assertThat(told.outcomes()).containsExactly(P + " CREATED 10:00 answer", P + " DUPLICATE:VENDOR_DUPLICATE 10:10 answer");
        assertThat(told.causes()).containsExactly("LEAD_SUBMITTED_TWICE 10:10");
    }

    @Test
    void twoAnswersToOnePushAreOneSubmission() {
        Told told = given().yotel("y").answered(FAILED, P, "10:00").answered(ACCEPTED, P, "10:00").later();

        assertThat(told.outcomes()).containsExactly(P + " CREATED 10:00 answer");
        assertThat(told.judgement().answers()).extracting(JudgedAnswer::superseded).containsExactly(false, false);
    }

    @Test
    void equalIdentitiesOfOneRequestAreToldApartByTheirOrdinal() {
        Given twice = given().yotel("y")
                .answered(ACCEPTED, P, "10:00", "key=a", "ordinal=0", "leads=3")
                .answered(ACCEPTED, Q, "10:00", "key=a", "ordinal=1", "leads=3")
                .answered(DUPLICATE, P, "10:00", "key=a", "ordinal=2", "leads=3");

        assertThat(twice.later().outcomes())
                .containsExactly(P + " CREATED 10:00 answer", P + " DUPLICATE:VENDOR_DUPLICATE 10:00 answer", Q + " CREATED 10:00 answer");
        assertThat(twice.later().judgement().submissions()).extracting(JudgedSubmission::ordinal).containsExactlyInAnyOrder(0, 0, 1);
        assertThat(twice.later().judgement().submissions()).extracting(JudgedSubmission::identity).doesNotHaveDuplicates();
    }

    @Test
    void anAcceptingAnswerOutranksAllOthersElseTheLatestCounts() {
        Told accepted = given().yotel("y").submitted("S1", P, "10:00")
                .answered(ACCEPTED, P, "10:01").answered(DUPLICATE, P, "10:02").answered(REFUSED, P, "10:03").later();
        Told latest = given().yotel("y").submitted("S1", P, "10:00").answered(REFUSED, P, "10:01").answered(DUPLICATE, P, "10:02").later();

        assertThat(accepted.outcomes()).containsExactly("S1 CREATED 10:01 answer");
        assertThat(latest.outcomes()).containsExactly("S1 DUPLICATE:VENDOR_DUPLICATE 10:02 answer");
    }

    @Test
    void aFailedAnswerIsSupersededByALaterOneThatCounts() {
        Told told = given().yotel("y").submitted("S1", P, "10:00")
                .answered(FAILED, P, "10:01").answered(REFUSED, P, "10:02").answered(FAILED, P, "10:02").answered(WITHOUT_OUTCOME, P, "10:05").later();

        assertThat(told.judgement().answers()).extracting(JudgedAnswer::superseded).containsExactlyInAnyOrder(true, false, false, false);
    }

    @Test
    void whatHasNoOutcomeIsASubmissionWithoutAnEvent() {
        Given lead = given().yotel("y").answered(FAILED, P, "10:00").answered(WITHOUT_OUTCOME, Q, "10:00");

        assertThat(lead.at("10:30").outcomes()).containsExactly(P + " PENDING - -", Q + " PENDING - -");
        assertThat(lead.later().outcomes()).containsExactly(P + " MISSING 11:00 -", Q + " MISSING 11:00 -");
    }

    @Test
    void answersOfOneOtonistarkLeadAreOfOneSubmission() {
        Told told = given().otonistark("o")
                .answered(ACCEPTED, P, "10:00", "lead=7", "external=S1")
                .answered(ACCEPTED, P, "10:02", "lead=7", "created=10:02")
                .answered(ACCEPTED, "", "+9d 10:00", "lead=7")
                .answered(ACCEPTED, P, "10:30", "lead=8", "created=10:30")
                .answered(ACCEPTED, P, "10:30", "lead=8", "created=10:29")
                .later();

        assertThat(told.outcomes()).containsExactly(P + " CREATED 10:30 answer", "S1 CREATED 10:00 answer");
        assertThat(told.submission("").submittedAt()).isEqualTo(Times.at("10:29"));
        assertThat(told.submission("S1").vendorLeadId()).isEqualTo("7");
    }

    @Test
    void yotelsIdsGroupNothing() {
        Told told = given().yotel("y").answered(ACCEPTED, P, "10:00", "lead=lead_abc").answered(ACCEPTED, Q, "11:00", "lead=lead_abc").later();

        assertThat(told.judgement().submissions()).hasSize(2);
    }

    @Test
    void aSecondaryContactHasItsPrimaryForParent() {
        Told told = given().otonistark("o")
                .answered(ACCEPTED, P, "10:00", "key=a", "leads=3", "lead=7", "external=S1")
                .answered(ACCEPTED, Q, "10:00", "key=a", "leads=3", "ordinal=1", "parent=0", "lead=8", "external=S2")
                .answered(WITHOUT_OUTCOME, R, "10:00", "key=a", "leads=3", "ordinal=2", "parent=0", "external=S3")
                .later();
        Told byVendorsId = given().otonistark("o")
                .answered(ACCEPTED, P, "10:00", "key=a", "leads=2", "lead=7")
                .answered(ACCEPTED, Q, "10:00", "key=a", "leads=2", "ordinal=1", "parent=0", "lead=8", "external=S2")
                .later();

        assertThat(told.outcomes()).containsExactly("S1 CREATED 10:00 answer", "S2 CREATED 10:00 answer", "S3 MISSING +1d 10:00 -");
        assertThat(List.of(told.submission("S1").parentLeadId(), told.submission("S2").parentLeadId(), told.submission("S3").parentLeadId()))
                .containsExactly("", "S1", "S1");
        assertThat(byVendorsId.submission("S2").parentLeadId()).isEqualTo("7");
    }

    @Test
    void theHousesOwnIdsComeFirst() {
        Told told = given().otonistark("o")
                .submitted("H1", P, "10:00", "vendor_lead_id=own")
                .submitted("H2", Q, "10:00", "parent=mine")
                .answered(ACCEPTED, P, "10:00", "key=a", "leads=2", "lead=7", "external=S1")
                .answered(ACCEPTED, Q, "10:00", "key=a", "leads=2", "ordinal=1", "parent=0", "lead=8")
                .later();

        assertThat(told.submission("H1").vendorLeadId()).isEqualTo("own");
        assertThat(told.submission("H2").vendorLeadId()).isEqualTo("8");
        assertThat(told.submission("H2").parentLeadId()).isEqualTo("mine");
    }

    @Test
    void aHouseLineWithTheIdentityOfAnAnswersSubmissionIsThatSubmission() {
        Told told = given().otonistark("o").submitted("S1", P, "10:00").answered(ACCEPTED, Q, "10:00", "external=S1", "lead=7").later();

        assertThat(told.outcomes()).containsExactly("S1 CREATED 10:00 answer");
        assertThat(told.submission("S1").fromAnswer()).isFalse();
    }
}
