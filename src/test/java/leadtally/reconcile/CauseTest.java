package leadtally.reconcile;

import static leadtally.lead.AnswerKind.ACCEPTED;
import static leadtally.lead.Reason.CALL_FOR_UNKNOWN_LEAD;
import static leadtally.lead.Reason.CALL_NOT_ENDED;
import static leadtally.lead.Reason.CONTACTED_AFTER_DNC;
import static leadtally.lead.Reason.LEAD_SUBMITTED_TWICE;
import static leadtally.lead.Reason.NO_OUTCOME_BY_DEADLINE;
import static leadtally.lead.Reason.OUTCOME_AMBIGUOUS;
import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import leadtally.lead.AnswerKind;
import leadtally.lead.Digests;
import leadtally.lead.Outcome;
import leadtally.lead.Traffic;
import org.junit.jupiter.api.Test;

/** Rule 6.1: what a discrepancy says of its subject. */
class CauseTest {
    private static final String P = "+12025550101";
    private static final String Q = "+12025550102";

    @Test
    void aSubmissionIsNamedByItsIdentity() {
        Cause cause = given().submitted("S1", P, "10:00", "test=true", "source=b").submitted("S1", P, "10:00", "test=true", "source=a", "parent=x").later()
                .causesOf(NO_OUTCOME_BY_DEADLINE).get(0);

        assertThat(cause.subject()).containsExactly("aktify", "c1", "S1", "2026-03-03T10:00:00.000000Z");
        assertThat(cause.idText()).isEqualTo("NO_OUTCOME_BY_DEADLINE|aktify|c1|S1|2026-03-03T10:00:00.000000Z");
        assertThat(cause.group()).isEqualTo(P);
        assertThat(cause.externalLeadId()).isEqualTo("S1");
        assertThat(cause.phone().identity()).isEqualTo(P);
        assertThat(cause.subjectAt()).isEqualTo(Times.at("10:00"));
        assertThat(cause.day()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(cause.traffic()).isEqualTo(Traffic.TEST);
        assertThat(cause.source()).isEqualTo("a");
        assertThat(cause.amount()).isNull();
        assertThat(cause.currency()).isEmpty();
    }

    @Test
    void aSubmissionWithoutAnIdIsNamedByItsPhoneAndOneOfSeveralByItsOrdinal() {
        Told told = given().yotel("y")
                .answered(AnswerKind.WITHOUT_OUTCOME, P, "10:00", "key=a", "ordinal=0", "leads=2")
                .answered(AnswerKind.WITHOUT_OUTCOME, P, "10:00", "key=a", "ordinal=1", "leads=2").later();

        assertThat(told.causesOf(NO_OUTCOME_BY_DEADLINE)).extracting(cause -> String.join("|", cause.subject())).containsExactlyInAnyOrder(
                "yotel|y|" + P + "|2026-03-03T10:00:00.000000Z", "yotel|y|" + P + "|2026-03-03T10:00:00.000000Z|1");
    }

    @Test
    void aWebhookIsNamedByItsIdentityAndContent() {
        Cause cause = given().call("received", P, "10:00", "id=S7", "source=hooks").later().causesOf(CALL_FOR_UNKNOWN_LEAD).get(0);

        assertThat(cause.subject()).containsExactly("aktify", "lead.call_received", "c1", P, "2026-03-03T10:00:00.000000Z");
        assertThat(cause.subjectText()).endsWith("|2026-03-03T10:00:00.000000Z|" + P + ",id=S7");
        assertThat(cause.externalLeadId()).isEqualTo("S7");
        assertThat(cause.source()).isEqualTo("hooks");
        assertThat(cause.traffic()).isEqualTo(Traffic.REAL);
    }

    @Test
    void anActivityIsNamedByItsIdAndBringsItsAmount() {
        Cause cause = given().dnc(P, "09:00").leadping("l1").activity("e1", "Call", P, "10:00", "sent=11:00", "amount=0.0210", "source=z", "version=12:00")
                .activity("e1", "Call", P, "10:00", "source=b", "version=10:00", "amount=0.0210").later().causesOf(CONTACTED_AFTER_DNC).get(0);

        assertThat(cause.subject()).containsExactly("e1");
        assertThat(cause.subjectAt()).isEqualTo(Times.at("10:00"));
        assertThat(cause.amount()).isEqualTo(new BigDecimal("0.0210"));
        assertThat(cause.currency()).isEqualTo("USD");
        assertThat(cause.source()).isEqualTo("b");
    }

    @Test
    void anAnswerIsNamedByItsContent() {
        Cause cause = given().yotel("y").submitted("A", P, "10:00").submitted("B", P, "10:00").answered(ACCEPTED, P, "10:01", "key=k").later()
                .causesOf(OUTCOME_AMBIGUOUS).get(0);

        assertThat(cause.subject()).containsExactly("yotel", Digests.sha256Hex("k"));
        assertThat(cause.subjectAt()).isEqualTo(Times.at("10:01"));
    }

    @Test
    void onlyTheGroupsWantedAreReturned() {
        Given given = given().submitted("S1", P, "10:00").submitted("S2", Q, "10:00").submitted("S3", Q, "11:00").created(P, "10:05", "id=S2")
                .dnc(Q, "+9d 10:00").call("initiated", P, "10:00");
        Judgement judgement = new Reconciler(Given.RULES).judge(Facts.of(given.facts()), Set.of(Q), Times.at("10:30"));

        assertThat(judgement.submissions()).extracting(JudgedSubmission::group).containsOnly(Q);
        assertThat(judgement.submissions()).extracting(JudgedSubmission::outcome).contains(Outcome.CREATED);
        assertThat(judgement.events()).extracting(JudgedEvent::group).containsOnly(Q);
        assertThat(judgement.causes()).extracting(Cause::reason).containsExactly(LEAD_SUBMITTED_TWICE);
        assertThat(judgement.register()).hasSize(1);
        assertThat(judgement.due()).isEmpty();
    }

    @Test
    void noDetailShowsAPhone() {
        for (long seed = 0; seed < 20; seed++) {
            var facts = RandomFacts.of(seed);
            Judgement judgement = new Reconciler(Given.RULES).judge(Facts.of(facts), Given.groups(facts), Times.at("+9d 12:00"));

            assertThat(judgement.causes()).as("seed %d", seed).allSatisfy(cause -> assertThat(cause.detail()).isNotEmpty().doesNotContain("2025550"));
        }
    }

    @Test
    void openWindowsOfOtherReasonsDoNotHideThoseThatAreOver() {
        Told told = given().call("initiated", P, "10:00").call("received", P, "10:30").at("14:10");

        assertThat(told.causes(CALL_NOT_ENDED)).containsExactly("CALL_NOT_ENDED 10:00");
        assertThat(told.due()).containsExactly(Map.entry(P, "14:30"));
    }
}
