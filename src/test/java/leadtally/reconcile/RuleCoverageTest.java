package leadtally.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leadtally.lead.Fact;
import leadtally.lead.Outcome;
import leadtally.lead.Reason;
import leadtally.lead.Rung;
import org.junit.jupiter.api.Test;

/** Every constant of the enums is reached by the random facts that the properties hold for (rule 9.7): a new one fails here until it is. */
class RuleCoverageTest {
    private static final Set<Reason> FOUND_OVER_ALL_FACTS =
            EnumSet.of(Reason.BILLED_TWICE, Reason.FEED_SILENT, Reason.ANSWER_FAILED, Reason.BATCH_TOTALS_DISAGREE);

    private static final List<Judgement> JUDGEMENTS = judgements();

    private static List<Judgement> judgements() {
        var judgements = new ArrayList<Judgement>();
        for (long seed = 0; seed < 240; seed++) {
            List<Fact> facts = RandomFacts.of(seed);
            for (String asOf : List.of("+1d 12:00", "+9d 12:00")) {
                judgements.add(new Reconciler(Given.RULES).judge(Facts.of(facts), Given.groups(facts), Times.at(asOf)));
            }
        }
        return judgements;
    }

    @Test
    void everyReasonOfOnePhonesHistoryIsRaised() {
        Set<Reason> raised = JUDGEMENTS.stream().flatMap(found -> found.causes().stream()).map(Cause::reason).collect(Collectors.toSet());

        assertThat(raised).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(FOUND_OVER_ALL_FACTS)));
    }

    @Test
    void everyOutcomeIsReachedOnEveryRung() {
        List<JudgedSubmission> submissions = JUDGEMENTS.stream().flatMap(found -> found.submissions().stream()).toList();

        assertThat(submissions).extracting(JudgedSubmission::outcome).contains(Outcome.values());
        assertThat(submissions).extracting(JudgedSubmission::matchedBy).contains(Rung.values());
        assertThat(submissions).extracting(JudgedSubmission::outcomeDetail).contains(
                "", "INVALID_PHONE", "VENDOR_INVALID", "VENDOR_REFUSED", "DND", "BLACKLISTED", "REGISTER", "VENDOR_DUPLICATE");
    }

    @Test
    void everyPlaceOfAnEventAndStateOfACallbackOccurs() {
        List<JudgedEvent> events = JUDGEMENTS.stream().flatMap(found -> found.events().stream()).toList();

        assertThat(events).extracting(JudgedEvent::attribution).contains(JudgedEvent.Attribution.values());
        assertThat(events).extracting(JudgedEvent::callback).contains(JudgedEvent.CallbackState.values());
        assertThat(events).anySatisfy(event -> assertThat(event.duplicateOf()).isNotNull());
    }

    @Test
    void everyWayToTheRegisterOccurs() {
        assertThat(JUDGEMENTS.stream().flatMap(found -> found.register().stream())).extracting(RegisterEntry::learntBy)
                .contains(RegisterEntry.LearntBy.values());
    }
}
