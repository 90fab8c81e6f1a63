package leadtally.reconcile;

import static leadtally.lead.AnswerKind.ACCEPTED;
import static leadtally.lead.AnswerKind.FAILED;
import static leadtally.lead.AnswerKind.INVALID;
import static leadtally.lead.AnswerKind.UNKNOWN_STATUS;
import static leadtally.lead.AnswerKind.WITHOUT_OUTCOME;
import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Refinement 3.5: a status that no document names is an answer without outcome; no result at all is no answer (refinement 3.4). */
class UnknownStatusTest {
    private static final String P = "+919876543210";

    @Test
    void it_keeps_a_lead_from_being_a_siblings_duplicate() {
        Given unknown = given().yotel("y").answered(ACCEPTED, P, "10:00").answered(UNKNOWN_STATUS, P, "10:01", "key=b", "leads=2");
        Given silent = given().yotel("y").answered(ACCEPTED, P, "10:00").answered(WITHOUT_OUTCOME, P, "10:01", "key=b", "leads=2");

        assertThat(unknown.later().outcomes()).containsExactly(P + " CREATED 10:00 answer", P + " MISSING 11:01 -");
        assertThat(silent.later().outcomes().get(1)).startsWith(P + " DUPLICATE:DUPLICATE_OF");
    }

    @Test
    void it_takes_nobodys_place() {
        Given refused = given().yotel("y").submitted("S1", P, "10:00").answered(INVALID, P, "10:01").answered(UNKNOWN_STATUS, P, "10:02", "key=b", "leads=2");
        Given failed = given().yotel("y").submitted("S1", P, "10:00").answered(FAILED, P, "10:01").answered(UNKNOWN_STATUS, P, "10:02", "key=b", "leads=2");

        assertThat(refused.later().outcomes()).containsExactly("S1 REJECTED:VENDOR_INVALID 10:01 answer");
        assertThat(failed.later().outcomes()).containsExactly("S1 MISSING 11:00 -");
        assertThat(failed.later().judgement().answers()).hasSize(2).extracting(JudgedAnswer::superseded).containsOnly(false);
    }
}
