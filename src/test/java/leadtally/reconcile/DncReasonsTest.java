package leadtally.reconcile;

import static leadtally.lead.AnswerKind.ACCEPTED;
import static leadtally.lead.Reason.CONTACTED_AFTER_DNC;
import static leadtally.lead.Reason.CONTACTED_LANDLINE;
import static leadtally.lead.Reason.CREATED_DESPITE_DNC;
import static leadtally.lead.Reason.LEAD_SUBMITTED_TWICE;
import static leadtally.lead.Reason.OPT_OUT_NOT_RECORDED;
import static leadtally.lead.Reason.SUBMITTED_AFTER_DNC;
import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules 4.6 and 6: the register, and what breaks it. */
class DncReasonsTest {
    private static final String P = "+12025550101";

    @Test
    void theEarliestOptOutOfAnyVendorIsOnTheRegister() {
        assertThat(given().dnc(P, "12:00", "dnc=11:59").call("key_pressed", P, "10:00", "key=9").later().register())
                .containsExactly(P + " 10:00 aktify c1 key_9");
        assertThat(given().dnc(P, "12:00", "dnc=09:00").call("ended", P, "10:00", "result= D_n-C ").later().register())
                .containsExactly(P + " 09:00 aktify c1 dnc_created");
        assertThat(given().call("ended", P, "10:00", "result= D_n-C ").later().register()).containsExactly(P + " 10:00 aktify c1 call_result");
        assertThat(given().leadping("l1").activity("e", "Note", P, "10:00", "status=OptedOut", "version=10:30", "direction=inbound").later().register())
                .containsExactly(P + " 10:30 leadping l1 opted_out");
    }

    @Test
    void tiesOnTheRegisterGoByHowItWasLearntThenVendorThenCampaign() {
        Told byKind = given().leadping("a").activity("e", "Note", P, "10:00", "status=Opted out").aktify("z").call("ended", P, "10:00", "result=dnc")
                .call("key_pressed", P, "10:00", "key=9").later();
        Told byCampaign = given().aktify("b").dnc(P, "10:00").aktify("a").dnc(P, "10:00").later();

        assertThat(byKind.register()).containsExactly(P + " 10:00 aktify z key_9");
        assertThat(byCampaign.register()).containsExactly(P + " 10:00 aktify a dnc_created");
    }

    @Test
    void otherKeysResultsAndPhonesAreNoOptOut() {
        Told told = given().call("key_pressed", P, "10:00", "key=1").call("ended", P, "10:01", "result=no_response").dnc("garbled", "10:00", "id=x")
                .leadping("l1").activity("e", "Sms", P, "10:00", "status=Sent").later();

        assertThat(told.register()).isEmpty();
    }

    @Test
    void submittedAtTheRegisterInstantIsSubmittedAfterIt() {
        assertThat(given().submitted("S1", P, "10:00").dnc(P, "10:00").later().causes(SUBMITTED_AFTER_DNC)).containsExactly("SUBMITTED_AFTER_DNC 10:00");
        assertThat(given().submitted("S1", P, "10:00").dnc(P, "10:00:00.000001").later().causes(SUBMITTED_AFTER_DNC)).isEmpty();
    }

    @Test
    void createdByAnEventLaterThanTheRegisterIsDespiteIt() {
        assertThat(given().submitted("S1", P, "10:00").created(P, "10:05").dnc(P, "10:04:59.999999").later().causes(CREATED_DESPITE_DNC)).hasSize(1);
        assertThat(given().submitted("S1", P, "10:00").created(P, "10:05").dnc(P, "10:05").later().causes(CREATED_DESPITE_DNC)).isEmpty();
        assertThat(given().submitted("S1", P, "10:00").landline(P, "10:05").dnc(P, "10:00").later().causes(CREATED_DESPITE_DNC)).isEmpty();
        assertThat(given().yotel("y").answered(ACCEPTED, P, "10:05").aktify("c").dnc(P, "10:00").later().causes(CREATED_DESPITE_DNC)).hasSize(1);
    }

    @Test
    void theSecondSubmissionOfAPhoneIsSaidNotTheFirstNorOneOfTheSameInstant() {
        Told told = given().submitted("S1", P, "10:00").submitted("S2", P, "10:00").submitted("S3", P, "+40d 10:00").aktify("c2").submitted("S4", P, "11:00").later();

        assertThat(told.causes(LEAD_SUBMITTED_TWICE)).containsExactly("LEAD_SUBMITTED_TWICE +40d 10:00");
        assertThat(given().submitted("S1", "bad", "10:00").submitted("S2", "bad", "11:00").later().causes(LEAD_SUBMITTED_TWICE)).isEmpty();
    }

    @Test
    void aContactLaterThanTheRegisterAtAnyVendorIsABreach() {
        Told told = given().dnc(P, "10:00").aktify("c2").call("initiated", P, "12:00:01").call("initiated", P, "10:00")
                .leadping("l1").activity("e1", "Call", P, "09:00", "sent=+1d 10:00", "amount=0.021").later();

        assertThat(told.causes(CONTACTED_AFTER_DNC)).containsExactly("CONTACTED_AFTER_DNC 09:00 0.021", "CONTACTED_AFTER_DNC 12:00:01");
        assertThat(told.causesOf(CONTACTED_AFTER_DNC)).extracting(Cause::detail).containsExactlyInAnyOrder("PT24H", "PT2H1S");
        assertThat(told.judgement().events()).filteredOn(event -> event.breachDay() != null).extracting(event -> event.breachDay().toString())
                .containsExactlyInAnyOrder("2026-03-03", "2026-03-04");
    }

    @Test
    void onlyTheFirstSmsWithinFiveMinutesIsExempt() {
        assertThat(given().dnc(P, "10:00").leadping("l1").activity("e1", "Sms", P, "10:05", "status=Sent").activity("e2", "Sms", P, "10:05", "status=Sent")
                .later().causes(CONTACTED_AFTER_DNC)).hasSize(1);
        assertThat(given().dnc(P, "10:00").leadping("l1").activity("e1", "Sms", P, "10:05:00.000001", "status=Sent").later().causes(CONTACTED_AFTER_DNC)).hasSize(1);
        assertThat(given().dnc(P, "10:00").leadping("l1").activity("e1", "Mms", P, "10:01", "status=Sent").later().causes(CONTACTED_AFTER_DNC)).hasSize(1);
        assertThat(given().dnc(P, "10:00").leadping("l1").activity("e1", "Sms", P, "10:00", "status=Sent").activity("e2", "Sms", P, "10:02", "status=Sent")
                .later().causes(CONTACTED_AFTER_DNC)).isEmpty();
    }

    @Test
    void theExemptSmsIsTheFirstByContactTimeHoweverTheyArrive() {
        Given both = given().dnc(P, "10:00").leadping("l1").activity("a", "Sms", P, "09:00", "sent=10:01").activity("b", "Sms", P, "09:30", "sent=10:02");
        Given reversed = given().dnc(P, "10:00").leadping("l1").activity("b", "Sms", P, "09:30", "sent=10:02").activity("a", "Sms", P, "09:00", "sent=10:01");

        assertThat(both.later().causes(CONTACTED_AFTER_DNC)).containsExactly("CONTACTED_AFTER_DNC 09:30");
        assertThat(reversed.later().causes(CONTACTED_AFTER_DNC)).containsExactly("CONTACTED_AFTER_DNC 09:30");
    }

    @Test
    void whatWasNotSentIsNoContact() {
        Given queued = given().dnc(P, "10:00").leadping("l1").activity("e1", "Call", P, "11:00", "status=Queued").activity("e2", "Call", P, "11:01", "status=sent")
                .activity("e3", "Call", P, "11:02", "status=Sent", "direction=inbound").activity("e4", "Note", P, "11:03", "status=Sent");

        assertThat(queued.later().causes(CONTACTED_AFTER_DNC)).isEmpty();
        assertThat(queued.activity("e5", "Voicemail", P, "11:04", "delivered=11:05", "direction=OUTBOUND").later().causes(CONTACTED_AFTER_DNC))
                .containsExactly("CONTACTED_AFTER_DNC 11:04");
    }

    @Test
    void textingALandlineIsSaidUnlessThePhoneIsReachableSomewhere() {
        Given landline = given().submitted("S1", P, "10:00").landline(P, "10:05").leadping("l1")
                .activity("e1", "Mms", P, "10:05", "status=Sent").activity("e2", "Message", P, "10:05:00.000001", "status=Sent")
                .activity("e3", "Call", P, "11:00", "status=Ended").activity("e4", "Sms", P, "11:01", "status=Queued");

        assertThat(landline.later().causes(CONTACTED_LANDLINE)).containsExactly("CONTACTED_LANDLINE 10:05:00.000001");
        assertThat(landline.yotel("y").answered(ACCEPTED, P, "+2d 10:00").later().causes(CONTACTED_LANDLINE)).isEmpty();
    }

    @Test
    void anOptOutOnACallMustBeRecordedWithinTheWindow() {
        assertThat(given().call("key_pressed", P, "10:00", "key=9").dnc(P, "12:00", "dnc=10:15").later().causes(OPT_OUT_NOT_RECORDED)).isEmpty();
        assertThat(given().call("key_pressed", P, "10:00", "key=9").by("other", "c").dnc(P, "09:00").later().causes(OPT_OUT_NOT_RECORDED)).isEmpty();
        Told late = given().call("key_pressed", P, "10:00", "key=9").dnc(P, "10:00", "dnc=10:15:00.000001").dnc(P, "11:00").later();
        Told never = given().call("ended", P, "10:00", "result=dnc").later();

        assertThat(late.causes(OPT_OUT_NOT_RECORDED)).containsExactly("OPT_OUT_NOT_RECORDED 10:00");
        assertThat(late.detail(OPT_OUT_NOT_RECORDED)).isEqualTo("PT15M0.000001S");
        assertThat(never.detail(OPT_OUT_NOT_RECORDED)).isEqualTo("not recorded");
    }

    @Test
    void aChainOfOptOutsIsOneRowOfTheEarliest() {
        Told told = given().call("key_pressed", P, "10:00", "key=9").call("ended", P, "10:15", "result=dnc").aktify("c2")
                .call("ended", P, "10:30", "result=dnc").call("ended", P, "10:45:00.000001", "result=dnc").later();

        assertThat(told.causes(OPT_OUT_NOT_RECORDED)).containsExactly("OPT_OUT_NOT_RECORDED 10:00", "OPT_OUT_NOT_RECORDED 10:45:00.000001");
    }

    @Test
    void nothingIsSaidOfAnOptOutBeforeItsWindowIsOver() {
        Given optOut = given().submitted("S1", P, "-9d 10:00").created(P, "-9d 10:00").call("key_pressed", P, "10:00", "key=9");

        assertThat(optOut.at("10:14:59.999999").causes()).isEmpty();
        assertThat(optOut.at("10:14:59.999999").due()).isEqualTo(Map.of(P, "10:15"));
        assertThat(optOut.at("10:15").causes()).containsExactly("OPT_OUT_NOT_RECORDED 10:00");
        assertThat(optOut.at("10:15").due()).isEmpty();
    }
}
