package leadtally.reconcile;

import static leadtally.lead.Reason.BILLED_AFTER_DNC;
import static leadtally.lead.Reason.BILLED_AMOUNT_MISSING;
import static leadtally.lead.Reason.BILLED_NOT_BILLABLE;
import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import leadtally.lead.LeadpingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 6: money that is asked for without ground. */
class BillingReasonsTest {
    private static final String P = "+12025550101";

    @ParameterizedTest
    @ValueSource(strings = {
        "traffic=Test", "traffic=SystemInternal", "traffic=FailedAttempt", "status=Failed", "status=Blocked", "status=Undeliverable", "status=Canceled",
        "status=Cancelled"
    })
    void notBillable(String why) {
        Told told = given().leadping("l1").activity("e1", "Sms", P, "10:00", why, "amount=0.0001").later();

        assertThat(told.causes()).containsExactly("BILLED_NOT_BILLABLE 10:00 0.0001");
        assertThat(told.causesOf(BILLED_NOT_BILLABLE).get(0).currency()).isEqualTo("USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"traffic=Warmup", "traffic=RealLead", "traffic=test", "status=Delivered", "status=failed", "warmup=true"})
    void billable(String why) {
        assertThat(given().leadping("l1").activity("e1", "Sms", P, "10:00", why, "amount=0.0001").later().causes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount=0", "amount=0.00", "amount=-1"})
    void onlyAmountsAboveZeroAreDisputed(String amount) {
        assertThat(given().leadping("l1").activity("e1", "Payment", "", "10:00", "status=Failed", amount).later().causes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sms, amount=0.0001, message=m, true", "Mms, amount=1, message=m, true", "Message, amount=1, message=m, true", "Call, amount=1, message=m, true",
        "Voicemail, amount=1, message=m, true", "Note, amount=1, message=m, false", "sms, amount=1, message=m, false", "Sms, amount=0.00, message=m, false",
        "Sms, amount=-1, message=m, false", "Sms, billing=rated, message=m, false", "Sms, amount=1, status=Sent, false", "Sms, amount=1, telnyx=m, false"
    })
    void whatIsBilledUnderOneIdHasOneKey(String type, String amount, String id, boolean isBilledTwice) {
        Told told = given().leadping("l1").activity("e1", "Sms", P, "10:00", "amount=0.02", "message=m", "telnyx=t").activity("e2", type, P, "11:00", amount, id)
                .later();

        assertThat(Set.copyOf(told.billedMessages()).size() < told.billedMessages().size()).isEqualTo(isBilledTwice);
    }

    @Test
    void whatHasNoMessageIdIsBilledUnderItsTelnyxId() {
        Told told = given().leadping("l1").activity("e1", "Sms", P, "10:00", "amount=0.02", "telnyx=t").activity("e2", "Call", P, "11:00", "amount=1", "telnyx=t")
                .later();

        assertThat(told.billedMessages()).hasSize(2).containsOnly(LeadpingEvent.billedMessage("leadping", "telnyxId", "t"));
    }

    @Test
    void theVersionThatCountsTellsWhatAnEventIsBilledUnder() {
        Told told = given().leadping("l1").activity("e1", "Sms", P, "10:00", "amount=0.02", "message=m")
                .activity("e1", "Sms", P, "10:00", "amount=0.02", "message=n", "version=11:00").later();

        assertThat(told.billedMessages()).containsExactly(LeadpingEvent.billedMessage("leadping", "providerMessageId", "n"));
    }

    @Test
    void aBreachThatIsBilledIsSaidTwice() {
        Told told = given().dnc(P, "09:00").leadping("l1").activity("e1", "Sms", P, "10:00", "status=Sent", "amount=0.02")
                .activity("e2", "Sms", P, "11:00", "status=Sent", "amount=0").later();

        assertThat(told.causes(BILLED_AFTER_DNC)).containsExactly("BILLED_AFTER_DNC 10:00 0.02");
        assertThat(told.causes()).contains("CONTACTED_AFTER_DNC 10:00 0.02", "CONTACTED_AFTER_DNC 11:00 0");
    }

    @Test
    void theExemptConfirmationMayBeBilled() {
        assertThat(given().dnc(P, "09:00").leadping("l1").activity("e1", "Sms", P, "09:01", "status=Sent", "amount=0.02").later().causes()).isEmpty();
    }

    @Test
    void anAmountIsMissingAfterThreeDays() {
        Given billed = given().leadping("l1").activity("e1", "Sms", P, "10:00", "billing=rated");

        assertThat(billed.at("+3d 09:59:59.999999").causes()).isEmpty();
        assertThat(billed.at("+3d 09:59:59.999999").due()).isEqualTo(Map.of(P, "+3d 10:00"));
        assertThat(billed.at("+3d 10:00").causes(BILLED_AMOUNT_MISSING)).containsExactly("BILLED_AMOUNT_MISSING 10:00");
        assertThat(billed.at("+3d 10:00").due()).isEmpty();
        assertThat(given().leadping("l1").activity("e1", "Sms", P, "10:00").activity("e2", "Sms", P, "10:00", "billing=rated", "amount=0").later().causes()).isEmpty();
    }
}
