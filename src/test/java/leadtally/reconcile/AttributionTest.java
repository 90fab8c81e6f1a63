package leadtally.reconcile;

import static leadtally.lead.Reason.CALL_FOR_UNKNOWN_LEAD;
import static leadtally.lead.Reason.OUTCOME_AMBIGUOUS;
import static leadtally.lead.Reason.OUTCOME_FOR_UNKNOWN_LEAD;
import static leadtally.lead.Reason.PHONE_DIFFERS;
import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 4: which submission an event is about. */
class AttributionTest {
    private static final String P = "+12025550101";
    private static final String Q = "+12025550102";

    @Test
    void theExternalIdComesBeforeThePhone() {
        Told told = given().submitted("S1", P, "10:00").submitted("S2", Q, "10:00").created(P, "10:05", "id=S2").later();

        assertThat(told.outcomes()).containsExactly("S1 MISSING +1d 10:00 -", "S2 CREATED 10:05 external_id");
        assertThat(told.causes(PHONE_DIFFERS)).containsExactly("PHONE_DIFFERS 10:05");
    }

    @Test
    void anIdThatNobodyHasLeavesItToThePhone() {
        Told told = given().submitted("S1", P, "10:00").created(P, "10:05", "id=unknown").later();

        assertThat(told.outcomes()).containsExactly("S1 CREATED 10:05 phone_campaign");
        assertThat(told.causes()).isEmpty();
    }

    @Test
    void anIdThatIsKnownNeverFallsBackToThePhone() {
        Told told = given().submitted("S1", P, "+3d 10:00").submitted("S2", P, "10:00").created(P, "10:05", "id=S1").later();

        assertThat(told.outcomes()).containsExactly("S1 MISSING +4d 10:00 -", "S2 MISSING +1d 10:00 -");
        assertThat(told.causes(OUTCOME_FOR_UNKNOWN_LEAD)).hasSize(1);
    }

    @Test
    void anotherCampaignIsAnotherLead() {
        Told told = given().submitted("S1", P, "10:00").aktify("c2").created(P, "10:05", "id=S1").later();

        assertThat(told.causes()).containsExactly("NO_OUTCOME_BY_DEADLINE 10:00", "OUTCOME_FOR_UNKNOWN_LEAD 10:05");
    }

    @Test
    void theLatestSubmittedUpToFiveMinutesAfterTheEventWins() {
        Told told = given().submitted("S1", P, "08:00").submitted("S2", P, "10:05").created(P, "10:00").later();
        Told tooLate = given().submitted("S1", P, "08:00").submitted("S2", P, "10:05:00.000001").created(P, "10:00").later();

        assertThat(told.outcomes()).containsExactly("S1 DUPLICATE:DUPLICATE_OF:S2 10:00 sibling", "S2 CREATED 10:00 phone_campaign");
        assertThat(tooLate.outcomes()).containsExactly("S1 CREATED 10:00 phone_campaign", "S2 DUPLICATE:DUPLICATE_OF:S1 10:05:00.000001 sibling");
    }

    @Test
    void elseTheEarliestSubmittedWithin24Hours() {
        Told told = given().submitted("S1", P, "+1d 10:00").submitted("S2", P, "+2d 09:00").created(P, "10:00").later();
        Told tooLate = given().submitted("S1", P, "+1d 10:00:00.000001").created(P, "10:00").later();

        assertThat(told.submission("S1").outcomeAt()).isEqualTo(Times.at("10:00"));
        assertThat(told.submission("S1").lagSeconds()).isEqualTo(-86_400);
        assertThat(tooLate.causes(OUTCOME_FOR_UNKNOWN_LEAD)).containsExactly("OUTCOME_FOR_UNKNOWN_LEAD 10:00");
    }

    @Test
    void lagIsRoundedDownAlsoBelowZero() {
        Told told = given().submitted("S1", P, "10:00:00.5").created(P, "10:00").later();

        assertThat(told.submission("S1").lagSeconds()).isEqualTo(-1);
    }

    @Test
    void twoAtTheWinningInstantAreAmbiguous() {
        Told told = given().submitted("S1", P, "10:00").submitted("S2", P, "10:00").created(P, "10:05").later();

        assertThat(told.outcomes()).containsExactly("S1 AMBIGUOUS - -", "S2 AMBIGUOUS - -");
        assertThat(told.causes()).containsExactly("OUTCOME_AMBIGUOUS 10:05");
        assertThat(told.attributions()).containsExactly("AMBIGUOUS - real");
    }

    @Test
    void aCandidateWithALifecycleEventOfItsOwnIsNotAmbiguous() {
        Told told = given().submitted("S1", P, "10:00").submitted("S2", P, "10:00").created(P, "10:05").created(P, "10:06", "id=S1").later();
        Told byOptOut = given().submitted("S1", P, "10:00").submitted("S2", P, "10:00").created(P, "10:05").dnc(P, "+2d 10:00", "id=S1").later();
        Told byCall = given().submitted("S1", P, "10:00").submitted("S2", P, "10:00").created(P, "10:05").call("received", P, "10:06", "id=S1").later();

        assertThat(told.outcomes()).containsExactly("S1 CREATED 10:06 external_id", "S2 AMBIGUOUS - -");
        assertThat(byOptOut.outcomes()).containsExactly("S1 MISSING +1d 10:00 -", "S2 AMBIGUOUS - -");
        assertThat(byCall.outcomes()).containsExactly("S1 AMBIGUOUS - -", "S2 AMBIGUOUS - -");
    }

    @Test
    void aTiedCallRaisesTheReasonButLeavesTheCandidatesAsTheyAre() {
        Told told = given().submitted("S1", P, "10:00").submitted("S2", P, "10:00").call("received", P, "10:05").at("10:06");

        assertThat(told.outcomes()).containsExactly("S1 PENDING - -", "S2 PENDING - -");
        assertThat(told.causes(OUTCOME_AMBIGUOUS)).hasSize(1);
    }

    @Test
    void typesThatNeedALeadAndHaveNoneAreSaid() {
        Told told = given()
                .created(P, "10:00")
                .landline(P, "10:01")
                .call("whatever", P, "10:02")
                .dnc(P, "10:03")
                .webhook("lead.message_sent", P, "10:04")
                .leadping("l1")
                .activity("e1", "LeadCreated", P, "10:05", "direction=")
                .activity("e2", "Sms", P, "10:02:30")
                .leadpingLead("L", P, "10:07", "Invalid")
                .later();

        assertThat(told.causes(OUTCOME_FOR_UNKNOWN_LEAD))
                .containsExactly("OUTCOME_FOR_UNKNOWN_LEAD 10:00", "OUTCOME_FOR_UNKNOWN_LEAD 10:01", "OUTCOME_FOR_UNKNOWN_LEAD 10:05");
        assertThat(told.causes(CALL_FOR_UNKNOWN_LEAD)).containsExactly("CALL_FOR_UNKNOWN_LEAD 10:02");
        assertThat(told.attributions()).filteredOn(text -> text.startsWith("NEEDS_NO_LEAD")).hasSize(4);
    }

    @Test
    void internalTrafficNeedsNoLead() {
        Told told = given().leadping("l1").activity("e1", "LeadCreated", P, "10:00", "traffic=SystemInternal").later();

        assertThat(told.causes()).isEmpty();
        assertThat(told.attributions()).containsExactly("NEEDS_NO_LEAD - internal");
    }

    @Test
    void anEventWithoutAReadablePhoneGoesByItsIdOnly() {
        Told known = given().submitted("S1", P, "10:00").created("garbled", "10:05", "id=S1").later();
        Told unknown = given().submitted("S1", P, "10:00").created("garbled", "10:05", "id=S2").later();

        assertThat(known.outcomes()).containsExactly("S1 CREATED 10:05 external_id");
        assertThat(known.causes()).isEmpty();
        assertThat(unknown.causes(OUTCOME_FOR_UNKNOWN_LEAD)).hasSize(1);
    }

    @Test
    void leadpingsIdIsComparedWithTheVendorsIdFirst() {
        Told told = given()
                .leadping("l1")
                .submitted("S1", P, "10:00", "vendor_lead_id=V1")
                .submitted("S2", Q, "10:00")
                .activity("e1", "LeadCreated", "", "10:01", "lead=V1")
                .activity("e2", "LeadCreated", "", "10:02", "lead=S2")
                .activity("e3", "LeadCreated", "", "10:03", "lead=S1")
                .later();

        assertThat(told.outcomes()).containsExactly("S1 CREATED 10:01 external_id", "S2 CREATED 10:02 external_id");
        assertThat(told.causes()).containsExactly("OUTCOME_FOR_UNKNOWN_LEAD 10:03");
    }

    @Test
    void noCampaignMatchesAnyCampaignOfTheVendor() {
        Told byPhone = given().leadping("l1").submitted("S1", P, "10:00").leadping("").activity("e1", "LeadCreated", P, "10:01").later();
        Told byId = given().leadping("l1").submitted("S1", P, "10:00").leadping("").activity("e1", "LeadCreated", Q, "10:01", "lead=S1").later();
        Told otherVendor = given().submitted("S1", P, "10:00").leadping("").activity("e1", "LeadCreated", P, "10:01").later();

        assertThat(byPhone.outcomes()).containsExactly("S1 CREATED 10:01 phone_campaign");
        assertThat(byId.outcomes()).containsExactly("S1 CREATED 10:01 external_id");
        assertThat(otherVendor.outcomes()).containsExactly("S1 MISSING +1d 10:00 -");
    }
}
