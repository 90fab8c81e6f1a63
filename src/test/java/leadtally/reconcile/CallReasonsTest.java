package leadtally.reconcile;

import static leadtally.lead.Reason.CALL_ENDED_WITHOUT_START;
import static leadtally.lead.Reason.CALL_NOT_ENDED;
import static leadtally.lead.Reason.KEY_NOT_AVAILABLE;
import static leadtally.lead.Reason.RESCHEDULE_NOT_BOOKED;
import static leadtally.lead.Reason.SCHEDULED_FLAG_CONTRADICTS_CALL_TYPE;
import static leadtally.lead.Reason.TRANSFER_NOT_CONFIRMED;
import static leadtally.lead.Reason.TRANSFER_WITHOUT_RESULT;
import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 6: calls that contradict themselves or miss their other half. */
class CallReasonsTest {
    private static final String P = "+12025550101";
    private static final String Q = "+12025550102";

    @Test
    void aTransferResultNeedsATransferWithinTheWindowBothWays() {
        for (String at : new String[] {"10:15", "09:45"}) {
            Told paired = given().call("ended", P, "10:00", "result=transfer").call("transferred", P, at).later();
            assertThat(paired.causes(TRANSFER_NOT_CONFIRMED)).isEmpty();
            assertThat(paired.causes(TRANSFER_WITHOUT_RESULT)).isEmpty();
        }
        for (String at : new String[] {"10:15:00.000001", "09:44:59.999999"}) {
            Told apart = given().call("ended", P, "10:00", "result=transfer").call("transferred", P, at).later();
            assertThat(apart.causes(TRANSFER_NOT_CONFIRMED)).containsExactly("TRANSFER_NOT_CONFIRMED 10:00");
            assertThat(apart.causes(TRANSFER_WITHOUT_RESULT)).containsExactly("TRANSFER_WITHOUT_RESULT " + at);
        }
    }

    @Test
    void anotherCampaignOrPhoneOrResultConfirmsNothing() {
        Told told = given().call("ended", P, "10:00", "result=transfer").call("transferred", Q, "10:00").aktify("c2").call("transferred", P, "10:00")
                .call("ended", P, "10:01", "result=Transfer").later();

        assertThat(told.causes(TRANSFER_NOT_CONFIRMED)).hasSize(1);
        assertThat(told.causes(TRANSFER_WITHOUT_RESULT)).hasSize(2);
    }

    @Test
    void oneTransferConfirmsAllResultsAroundIt() {
        Told told = given().call("ended", P, "10:00", "result=transfer").call("ended", P, "10:20", "result=transfer").call("transferred", P, "10:10").later();

        assertThat(told.causes(TRANSFER_NOT_CONFIRMED)).isEmpty();
    }

    @Test
    void aRescheduleNeedsABooking() {
        assertThat(rescheduled().call("scheduled", P, "10:15", "time=14:00").later().causes(RESCHEDULE_NOT_BOOKED)).isEmpty();
        assertThat(rescheduled().call("scheduled", P, "10:15:00.000001", "time=14:00").later().causes(RESCHEDULE_NOT_BOOKED)).hasSize(1);
        assertThat(rescheduled().call("scheduled", P, "10:15").later().causes(RESCHEDULE_NOT_BOOKED)).as("without a time it is no booking").hasSize(1);
    }

    private static Given rescheduled() {
        return given().call("ended", P, "10:00", "result=reschedule");
    }

    @Test
    void noReasonBeforeItsWindowIsOver() {
        Given lead = given().submitted("S1", P, "-9d 10:00").created(P, "-9d 10:00").call("initiated", P, "09:59").call("ended", P, "10:00", "result=reschedule");
        Given transferred = given().submitted("S1", P, "-9d 10:00").created(P, "-9d 10:00").call("transferred", P, "10:00");

        assertThat(lead.at("10:14:59.999999").causes()).isEmpty();
        assertThat(lead.at("10:00").due()).isEqualTo(Map.of(P, "10:15"));
        assertThat(lead.at("10:15").causes()).containsExactly("RESCHEDULE_NOT_BOOKED 10:00");
        assertThat(transferred.at("10:14").causes()).isEmpty();
        assertThat(transferred.at("10:15").causes()).containsExactly("TRANSFER_WITHOUT_RESULT 10:00");
    }

    @Test
    void aStartIsEndedByTheNextElementWithinFourHours() {
        assertThat(spans(given().call("initiated", P, "10:00").call("ended", P, "14:00"))).isEmpty();
        assertThat(spans(given().call("received", P, "10:00").call("ended", P, "14:00:00.000001")))
                .containsExactly("CALL_ENDED_WITHOUT_START 14:00:00.000001", "CALL_NOT_ENDED 10:00");
        assertThat(spans(given().call("initiated", P, "10:00").call("received", P, "10:30").call("ended", P, "11:00"))).containsExactly("CALL_NOT_ENDED 10:00");
        assertThat(spans(given().call("initiated", P, "10:00").call("ended", P, "10:30").call("ended", P, "11:00")))
                .containsExactly("CALL_ENDED_WITHOUT_START 11:00");
    }

    @Test
    void startsComeBeforeEndsOfTheSameInstant() {
        assertThat(spans(given().call("ended", P, "10:00").call("initiated", P, "10:00"))).isEmpty();
    }

    @Test
    void spansAreOfOneCampaignAndPhone() {
        assertThat(spans(given().call("initiated", P, "10:00").aktify("c2").call("ended", P, "10:05"))).hasSize(2);
        assertThat(spans(given().call("initiated", P, "10:00").call("ended", Q, "10:05"))).hasSize(2);
        assertThat(spans(given().submitted("S", P, "10:00").call("initiated", "garbled", "10:00", "id=S").call("ended", "", "18:05", "id=S"))).isEmpty();
    }

    @Test
    void aStartIsNotEndedOnlyAfterFourHours() {
        Given start = given().submitted("S1", P, "-9d 10:00").created(P, "-9d 10:00").call("initiated", P, "10:00");

        assertThat(start.at("13:59:59.999999").causes()).isEmpty();
        assertThat(start.at("10:00").due()).isEqualTo(Map.of(P, "14:00"));
        assertThat(start.at("14:00").causes()).containsExactly("CALL_NOT_ENDED 10:00");
        assertThat(start.at("14:00").due()).isEmpty();
    }

    @Test
    void theFlagMustAgreeWithTheCallType() {
        assertThat(flags(given().call("ended", P, "10:00", "type=scheduled", "scheduled=false"))).hasSize(1);
        assertThat(flags(given().call("key_pressed", P, "10:00", "type=inbound", "scheduled=true"))).hasSize(1);
        assertThat(flags(given().call("ended", P, "10:00", "type=scheduled", "scheduled=true"))).isEmpty();
        assertThat(flags(given().call("ended", P, "10:00", "type=scheduled"))).isEmpty();
        assertThat(flags(given().call("ended", P, "10:00", "scheduled=true"))).isEmpty();
        assertThat(flags(given().call("ended", P, "10:00", "type=outbound", "scheduled=true"))).isEmpty();
        assertThat(flags(given().call("transferred", P, "10:00", "type=inbound", "scheduled=true"))).isEmpty();
    }

    @Test
    void keyTwoIsForOutboundCalls() {
        assertThat(given().call("key_pressed", P, "10:00", "key=2", "type=inbound").later().causes(KEY_NOT_AVAILABLE)).hasSize(1);
        assertThat(given().call("key_pressed", P, "10:00", "key=2", "type=unscheduled").later().causes(KEY_NOT_AVAILABLE)).isEmpty();
        assertThat(given().call("key_pressed", P, "10:00", "key=1", "type=inbound").later().causes(KEY_NOT_AVAILABLE)).isEmpty();
    }

    private static List<String> spans(Given given) {
        Told told = given.later();
        var both = new ArrayList<>(told.causes(CALL_ENDED_WITHOUT_START));
        both.addAll(told.causes(CALL_NOT_ENDED));
        return both;
    }

    private static List<String> flags(Given given) {
        return given.later().causes(SCHEDULED_FLAG_CONTRADICTS_CALL_TYPE);
    }
}
