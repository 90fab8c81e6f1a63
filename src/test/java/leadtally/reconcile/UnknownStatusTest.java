package leadtally.reconcile;

import static leadtally.lead.AnswerKind.ACCEPTED;
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
}
