package leadtally.reconcile;

import static leadtally.lead.AnswerKind.ACCEPTED;
import static leadtally.lead.AnswerKind.DUPLICATE;
import static leadtally.lead.AnswerKind.FAILED;
import static leadtally.lead.AnswerKind.INVALID;
import static leadtally.lead.AnswerKind.REFUSED;
import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 5: exactly one outcome, the first row that applies. */
class OutcomeTest {
    private static final String P = "+12025550101";
    private static final String Q = "+12025550102";

    @Test
    void createdIsTheEarliestCreation() {
        Told told = given().submitted("S1", P, "10:00").created(P, "10:07").created(P, "10:05").later();

        assertThat(told.outcomes()).containsExactly("S1 CREATED 10:05 phone_campaign");
        assertThat(told.submission("S1").lagSeconds()).isEqualTo(300);
        assertThat(told.submission("S1").decidingEvent()).isNotNull()
                .isEqualTo(given().submitted("S1", P, "10:00").created(P, "10:05").later().submission("S1").decidingEvent());
    }

    @Test
    void ofTwoCreationsAtOneInstantTheLeastIdentityDecides() {
        Told told = given().submitted("S1", P, "10:00").created(P, "10:05", "id=S1").created(P, "10:05").later();

        assertThat(told.outcomes()).containsExactly("S1 CREATED 10:05 phone_campaign");
    }

    @Test
    void landlineComesBeforeTheRegister() {
        Told told = given().submitted("S1", P, "10:00").landline(P, "10:05").dnc(P, "09:00").later();

        assertThat(told.outcomes()).containsExactly("S1 LANDLINE 10:05 phone_campaign");
    }

    @Test
    void bothAreContradictedSinceTheLater() {
        Told told = given().submitted("S1", P, "10:00").landline(P, "10:05").created(P, "10:09").created(P, "10:11").later();

        assertThat(told.outcomes()).containsExactly("S1 CONTRADICTED 10:09 phone_campaign");
        assertThat(told.causes()).containsExactly("CREATED_AND_LANDLINE 10:00");
        assertThat(told.submission("S1").lagSeconds()).isEqualTo(540);
    }

    @Test
    void anUnreadablePhoneIsRejectedAtOnceUnlessSomethingHappened() {
        Told alone = given().submitted("S1", "12345", "10:00").at("10:00");
        Told created = given().submitted("S1", "12345", "10:00").created("", "10:05", "id=S1").later();
        Told landline = given().submitted("S1", "12345", "10:00").landline("", "10:05", "id=S1").later();
        Told accepted = given().yotel("y").submitted("S1", "12345", "10:00").answered(ACCEPTED, "12345", "10:01").later();
        Told optedOut = given().submitted("S1", "12345", "10:00").dnc("", "10:05", "id=S1").later();

        assertThat(alone.outcomes()).containsExactly("S1 REJECTED:INVALID_PHONE 10:00 -");
        assertThat(alone.submission("S1").lagSeconds()).isNull();
        assertThat(created.outcomes()).containsExactly("S1 CREATED 10:05 external_id");
        assertThat(landline.outcomes()).containsExactly("S1 LANDLINE 10:05 external_id");
        assertThat(accepted.outcomes()).containsExactly("S1 CREATED 10:01 answer");
        assertThat(optedOut.outcomes()).containsExactly("S1 REJECTED:INVALID_PHONE 10:00 -");
    }

    @Test
    void aRefusalIsRejectedUnlessAnAnswerAccepts() {
        Told refused = given().yotel("y").submitted("S1", P, "10:00").answered(REFUSED, P, "10:01").answered(REFUSED, P, "10:02").later();
        Told invalid = given().yotel("y").submitted("S1", P, "10:00").answered(REFUSED, P, "10:01").answered(INVALID, P, "10:02").later();
        Told accepted = given().yotel("y").submitted("S1", P, "10:00").answered(ACCEPTED, P, "10:01").answered(INVALID, P, "10:02").later();
        Told unreadable = given().yotel("y").submitted("S1", "12345", "10:00").answered(INVALID, "12345", "10:01").later();

        assertThat(refused.outcomes()).containsExactly("S1 REJECTED:VENDOR_REFUSED 10:01 answer");
        assertThat(refused.submission("S1").lagSeconds()).isEqualTo(60);
        assertThat(invalid.outcomes()).containsExactly("S1 REJECTED:VENDOR_INVALID 10:02 answer");
        assertThat(accepted.outcomes()).containsExactly("S1 CREATED 10:01 answer");
        assertThat(unreadable.outcomes()).containsExactly("S1 REJECTED:INVALID_PHONE 10:00 -");
    }

    @Test
    void aRefusalComesBeforeTheRegister() {
        Told told = given().yotel("y").submitted("S1", P, "10:00").answered(REFUSED, P, "10:01").aktify("c1").dnc(P, "09:00").later();

        assertThat(told.outcomes()).containsExactly("S1 REJECTED:VENDOR_REFUSED 10:01 answer");
    }

    @Test
    void aLeadpingLeadThatIsInvalidRefuses() {
        Given lead = given().leadping("l1").submitted("S1", P, "10:00").leadpingLead("S1", Q, "10:01", "Invalid");
        Told later = given().leadping("l1").submitted("S1", P, "10:00").leadpingLead("S1", P, "10:01", "Invalid")
                .leadpingLead("S1", P, "10:01", "Ready", "version=10:02").later();

        assertThat(lead.later().outcomes()).containsExactly("S1 REJECTED:VENDOR_INVALID 10:01 external_id");
        assertThat(lead.later().submission("S1").lagSeconds()).isNull();
        assertThat(later.outcomes()).containsExactly("S1 MISSING +1d 10:00 -");
        assertThat(lead.activity("e1", "LeadCreated", P, "10:05").later().outcomes()).containsExactly("S1 CREATED 10:05 phone_campaign");
    }

    @Test
    void aBlockComesBeforeCreatedAndIsNotOnTheRegister() {
        Told dnd = given().yotel("y").submitted("S1", P, "10:00").answered(ACCEPTED, P, "10:01", "block=DND").later();
        Told blacklisted = given().otonistark("o").answered(ACCEPTED, P, "10:01", "block=BLACKLISTED", "lead=7").later();

        assertThat(dnd.outcomes()).containsExactly("S1 DNC:DND 10:01 answer");
        assertThat(dnd.register()).isEmpty();
        assertThat(dnd.submission("S1").lagSeconds()).isEqualTo(60);
        assertThat(blacklisted.outcomes()).containsExactly(P + " DNC:BLACKLISTED 10:01 answer");
    }

    @Test
    void theNewestAnswerSaysWhetherItIsBlacklistedTheEarliestSince() {
        Given lead = given().otonistark("o").answered(ACCEPTED, P, "10:00", "lead=7", "updated=10:00");
        Told blocked = lead.answered(ACCEPTED, P, "10:20", "created=10:20", "lead=7", "updated=12:00", "block=BLACKLISTED").later();
        Told cleared = lead.answered(ACCEPTED, P, "10:00", "created=10:00", "lead=7", "updated=13:00").later();
        Told seenLater = given().otonistark("o")
                .answered(ACCEPTED, P, "10:00", "lead=7", "updated=10:00", "block=BLACKLISTED", "observed=10:01")
                .answered(ACCEPTED, P, "10:00", "lead=7", "updated=10:00", "observed=10:02").later();

        assertThat(blocked.outcomes()).containsExactly(P + " DNC:BLACKLISTED 10:20 answer");
        assertThat(cleared.outcomes()).containsExactly(P + " CREATED 10:00 answer");
        assertThat(seenLater.outcomes()).containsExactly(P + " CREATED 10:00 answer");
    }

    @Test
    void theRegisterCountsUntilTheDeadline() {
        Told before = given().submitted("S1", P, "10:00").dnc(P, "09:00").later();
        Told within = given().submitted("S1", P, "10:00").dnc(P, "+1d 09:59:59.999999").later();
        Told after = given().submitted("S1", P, "10:00").dnc(P, "+1d 10:00").later();

        assertThat(before.outcomes()).containsExactly("S1 DNC:REGISTER 10:00 phone");
        assertThat(within.outcomes()).containsExactly("S1 DNC:REGISTER +1d 09:59:59.999999 phone");
        assertThat(within.submission("S1").lagSeconds()).isNull();
        assertThat(after.outcomes()).containsExactly("S1 MISSING +1d 10:00 -");
        assertThat(after.submission("S1").optedOutAt()).isEqualTo(Times.at("+1d 10:00"));
    }

    @Test
    void createdComesBeforeTheRegister() {
        Told told = given().submitted("S1", P, "10:00").dnc(P, "09:00").created(P, "10:05").later();

        assertThat(told.outcomes()).containsExactly("S1 CREATED 10:05 phone_campaign");
    }

    @Test
    void theRegisterComesBeforeAnAnsweredDuplicate() {
        Given lead = given().yotel("y").submitted("S1", P, "10:00").answered(DUPLICATE, P, "10:01");

        assertThat(lead.later().outcomes()).containsExactly("S1 DUPLICATE:VENDOR_DUPLICATE 10:01 answer");
        assertThat(lead.aktify("c1").dnc(P, "10:30").later().outcomes()).containsExactly("S1 DNC:REGISTER 10:30 phone");
    }

    @Test
    void aSiblingThatBecameSomethingMakesADuplicate() {
        Told earlier = given().submitted("S1", P, "10:00").created(P, "10:05").submitted("S2", P, "+9d 10:00").later();
        Told landline = given().submitted("S1", P, "10:00").landline(P, "10:05").submitted("S2", P, "12:00").later();
        Told itsOwnOptOut = given().submitted("S1", P, "10:00").created(P, "10:05").submitted("S2", P, "12:00").dnc(P, "+9d 12:01", "id=S2").later();

        assertThat(earlier.outcomes()).contains("S2 DUPLICATE:DUPLICATE_OF:S1 +9d 10:00 sibling");
        assertThat(landline.outcomes()).contains("S2 DUPLICATE:DUPLICATE_OF:S1 12:00 sibling");
        assertThat(itsOwnOptOut.outcomes()).contains("S2 DUPLICATE:DUPLICATE_OF:S1 12:00 sibling");
        assertThat(itsOwnOptOut.submission("S2").lagSeconds()).isNull();
    }

    @Test
    void aLaterSiblingCountsOnlyIfSubmittedBeforeTheDeadline() {
        Told within = given().submitted("S1", P, "10:00").submitted("S2", P, "+1d 09:59").created(P, "+1d 11:00").later();
        Told at = given().submitted("S1", P, "10:00").submitted("S2", P, "+1d 10:00").created(P, "+1d 11:00").later();

        assertThat(within.outcomes()).contains("S1 DUPLICATE:DUPLICATE_OF:S2 +1d 11:00 sibling");
        assertThat(at.outcomes()).contains("S1 MISSING +1d 10:00 -");
    }

    @Test
    void siblingsShareVendorCampaignAndPhoneAndNotTheInstant() {
        Told told = given()
                .submitted("S1", P, "10:00").created(P, "10:05", "id=S1")
                .submitted("S2", P, "10:00")
                .aktify("c2").submitted("S3", P, "11:00")
                .by("leadping", "c1").submitted("S4", P, "11:00")
                .later();

        assertThat(told.outcomes()).filteredOn(row -> row.contains("MISSING")).hasSize(3);
    }

    @Test
    void theEarliestSiblingNamesTheDuplicate() {
        Told told = given()
                .submitted("S9", P, "10:00").created(P, "10:01", "id=S9")
                .submitted("S2", P, "10:00").created(P, "10:01", "id=S2")
                .submitted("S1", P, "10:30").created(P, "10:31", "id=S1")
                .submitted("S5", P, "11:00")
                .later();
        Told byInstant = given().submitted("", P, "10:00:00.123456").created(P, "10:01").submitted("S5", P, "11:00").later();
        Told byVendorsId = given().yotel("y").answered(ACCEPTED, P, "10:00", "lead=L7").submitted("S5", P, "+2d 11:00").later();

        assertThat(told.outcomes()).contains("S5 DUPLICATE:DUPLICATE_OF:S2 11:00 sibling");
        assertThat(byInstant.outcomes()).contains("S5 DUPLICATE:DUPLICATE_OF:2026-03-03T10:00:00.123Z 11:00 sibling");
        assertThat(byVendorsId.outcomes()).contains("S5 DUPLICATE:DUPLICATE_OF:L7 +2d 11:00 sibling");
    }

    @Test
    void anAnswerOfItsOwnIsNoSiblingsBusiness() {
        Told refused = given().yotel("y").submitted("S1", P, "10:00").answered(ACCEPTED, P, "10:00")
                .submitted("S2", P, "10:30").answered(REFUSED, P, "10:30").later();
        Told failed = given().yotel("y").submitted("S1", P, "10:00").answered(ACCEPTED, P, "10:00")
                .submitted("S2", P, "10:30").answered(FAILED, P, "10:30").later();

        assertThat(refused.outcomes()).contains("S2 REJECTED:VENDOR_REFUSED 10:30 answer");
        assertThat(failed.outcomes()).contains("S2 DUPLICATE:DUPLICATE_OF:S1 10:30 sibling");
    }

    @Test
    void aDuplicateByASiblingComesBeforeAmbiguous() {
        Told told = given().submitted("S0", P, "08:00").created(P, "08:05").submitted("S1", P, "10:00").submitted("S2", P, "10:00").created(P, "10:05").later();

        assertThat(told.outcomes()).containsExactly(
                "S0 CREATED 08:05 phone_campaign", "S1 DUPLICATE:DUPLICATE_OF:S0 10:00 sibling", "S2 DUPLICATE:DUPLICATE_OF:S0 10:00 sibling");
    }

    @Test
    void ambiguousComesBeforePending() {
        Told told = given().submitted("S1", P, "10:00").submitted("S2", P, "10:00").landline(P, "10:05").at("10:06");

        assertThat(told.outcomes()).containsExactly("S1 AMBIGUOUS - -", "S2 AMBIGUOUS - -");
        assertThat(told.due()).isEmpty();
    }

    @Test
    void pendingBecomesMissingAtTheDeadline() {
        Given lead = given().submitted("S1", P, "10:00").yotel("y").submitted("Y1", P, "10:00");

        assertThat(lead.at("10:59:59.999999").outcomes()).containsExactly("S1 PENDING - -", "Y1 PENDING - -");
        assertThat(lead.at("10:30").due()).containsExactly(Map.entry(P, "11:00"));
        assertThat(lead.at("11:00").outcomes()).containsExactly("S1 PENDING - -", "Y1 MISSING 11:00 -");
        assertThat(lead.at("11:00").due()).containsExactly(Map.entry(P, "+1d 10:00"));
        assertThat(lead.at("11:00").causes()).containsExactly("NO_OUTCOME_BY_DEADLINE 10:00");
        assertThat(lead.at("+1d 10:00").outcomes()).containsExactly("S1 MISSING +1d 10:00 -", "Y1 MISSING 11:00 -");
        assertThat(lead.at("+1d 10:00").due()).isEmpty();
    }

    @Test
    void aLateEventClosesAMissingSubmissionWheneverItComes() {
        Told told = given().submitted("S1", P, "10:00").created(P, "+20d 10:00").later();

        assertThat(told.outcomes()).containsExactly("S1 CREATED +20d 10:00 phone_campaign");
        assertThat(told.causes()).isEmpty();
    }
}
