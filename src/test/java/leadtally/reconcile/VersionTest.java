package leadtally.reconcile;

import static leadtally.lead.Reason.BILLED_AMOUNT_CHANGED;
import static leadtally.lead.Reason.SAME_EVENT_DIFFERENT_CONTENT;
import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import leadtally.lead.Traffic;
import org.junit.jupiter.api.Test;

/** Rules 2.1, 2.2, 2.4: which version counts, what a duplicate is, and whose class an event has. */
class VersionTest {
    private static final String P = "+12025550101";

    @Test
    void theLatestVersionOfAnActivityCounts() {
        Told told = given().leadping("l1")
                .activity("e1", "LeadCreated", P, "10:00", "version=10:30", "observed=10:31", "status=Opted out")
                .activity("e1", "LeadCreated", P, "10:00", "version=10:29", "observed=12:00")
                .later();

        assertThat(told.register()).containsExactly(P + " 10:30 leadping l1 opted_out");
        assertThat(told.judgement().events()).hasSize(1);
    }

    @Test
    void observedThenRetriesThenContentSettleATie() {
        Told observed = given().leadping("l1").activity("e1", "Note", P, "10:00", "status=OPTED_OUT", "observed=10:01", "retry=0")
                .activity("e1", "Note", P, "10:00", "retry=5").later();
        Told retries = given().leadping("l1").activity("e1", "Note", P, "10:00", "status=opted-out", "retry=-1")
                .activity("e1", "Note", P, "10:00", "status=z").later();
        Told content = given().leadping("l1").activity("e1", "Note", P, "10:00", "status=Opted out").activity("e1", "Note", P, "10:00", "status=Sent").later();

        assertThat(observed.register()).hasSize(1);
        assertThat(retries.register()).hasSize(1);
        assertThat(content.register()).isEmpty();
    }

    @Test
    void amountsThatDifferAsNumbersAreSaidNewestLessFirst() {
        Told changed = given().leadping("l1")
                .activity("e1", "Sms", P, "10:00", "version=10:03", "amount=0.05")
                .activity("e1", "Sms", P, "10:00", "version=10:02", "amount=0.01")
                .activity("e1", "Sms", P, "10:00", "version=10:01", "amount=0.020")
                .activity("e1", "Sms", P, "10:00", "version=10:04")
                .later();
        Told same = given().leadping("l1").activity("e1", "Sms", P, "10:00", "version=10:01", "amount=0.02")
                .activity("e1", "Sms", P, "10:00", "version=10:02", "amount=0.020").activity("e1", "Sms", P, "10:00", "version=10:03").later();

        assertThat(changed.causes(BILLED_AMOUNT_CHANGED)).containsExactly("BILLED_AMOUNT_CHANGED 10:00 0.030");
        assertThat(same.causes(BILLED_AMOUNT_CHANGED)).isEmpty();
    }

    @Test
    void contentsOfOneWebhookAreEventsAndOneRow() {
        Told told = given().submitted("S1", P, "10:00")
                .created(P, "10:05", "id=S1", "source=b").created(P, "10:05", "name=x", "source=a", "test=true").later();

        assertThat(told.judgement().events()).hasSize(2);
        assertThat(told.causes()).containsExactly("SAME_EVENT_DIFFERENT_CONTENT 10:05");
        Cause cause = told.causesOf(SAME_EVENT_DIFFERENT_CONTENT).get(0);
        assertThat(cause.externalLeadId()).isEmpty();
        assertThat(cause.source()).isEqualTo("a");
        assertThat(cause.traffic()).isEqualTo(Traffic.TEST);
        assertThat(cause.subject()).containsExactly("aktify", "campaign.lead_created", "c1", P, "2026-03-03T10:05:00.000000Z");
    }

    @Test
    void theSameContentAgainIsNothing() {
        Told told = given().submitted("S1", P, "10:00").created(P, "10:05", "id=S1", "source=b").created(P, "10:05", "id=S1", "source=a").later();

        assertThat(told.judgement().events()).hasSize(1);
        assertThat(told.causes()).isEmpty();
    }

    @Test
    void aLegacyOptOutRepeatsTheOneWithTheLeastCampaign() {
        Told told = given().dnc(P, "10:03", "dnc=10:00").aktify("b").dnc(P, "10:02", "dnc=10:00").aktify("").dnc(P, "10:00", "id=x").dnc(P, "10:00", "id=y").later();
        EventKey least = EventKey.of(given().aktify("b").dnc(P, "10:02", "dnc=10:00").facts().get(0));

        assertThat(told.judgement().events()).filteredOn(event -> event.duplicateOf() != null).hasSize(2)
                .allSatisfy(event -> assertThat(event.duplicateOf()).isEqualTo(least));
        assertThat(told.causes()).isEmpty();
        assertThat(told.register()).containsExactly(P + " 10:00 aktify b dnc_created");
    }

    @Test
    void aLegacyOptOutOfAnotherInstantIsOneOfItsOwn() {
        Told told = given().dnc(P, "10:00").aktify("").dnc(P, "10:00:00.000001").submitted("S1", P, "10:00").later();

        assertThat(told.judgement().events()).allSatisfy(event -> assertThat(event.duplicateOf()).isNull());
    }

    @Test
    void aTestEventMakesATestSubmissionWhoseEventsAreOfItsClass() {
        Told told = given().submitted("S1", P, "10:00").created(P, "10:05", "test=true").call("received", P, "10:06")
                .submitted("S2", "+12025550102", "10:00", "test=true").call("received", "+12025550102", "10:06").later();

        assertThat(told.submission("S1").traffic()).isEqualTo(Traffic.TEST);
        assertThat(told.submission("S2").traffic()).isEqualTo(Traffic.TEST);
        assertThat(told.attributions()).containsExactly(
                "MATCHED phone_campaign test", "MATCHED phone_campaign test", "MATCHED phone_campaign test");
    }

    @Test
    void anUnmatchedOrAmbiguousWebhookGoesByItsOwnFlag() {
        Told told = given().created(P, "10:05", "test=true").call("received", P, "10:06")
                .submitted("A", "+12025550102", "10:00", "test=true").submitted("B", "+12025550102", "10:00", "test=true").created("+12025550102", "10:05").later();

        assertThat(told.attributions()).containsExactly("AMBIGUOUS - real", "UNKNOWN_LEAD - real", "UNKNOWN_LEAD - test");
    }

    @Test
    void anActivityHasItsOwnClassInternalBeforeTest() {
        Told told = given().leadping("l1").submitted("S1", P, "10:00", "test=true")
                .activity("e1", "Sms", P, "10:01")
                .activity("e2", "Sms", P, "10:02", "traffic=Test")
                .activity("e3", "Sms", P, "10:03", "traffic=Test", "warmup=true")
                .activity("e4", "Warmup", P, "10:04", "traffic=RealLead")
                .activity("e5", "Sms", P, "10:05", "traffic=FailedAttempt")
                .activity("e6", "Sms", P, "10:06", "traffic=SomethingNew")
                .later();

        assertThat(told.judgement().events()).extracting(JudgedEvent::traffic).containsExactlyInAnyOrder(
                Traffic.REAL, Traffic.TEST, Traffic.INTERNAL, Traffic.INTERNAL, Traffic.INTERNAL, Traffic.REAL);
    }
}
