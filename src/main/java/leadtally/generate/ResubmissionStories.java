package leadtally.generate;

import static leadtally.generate.PlantedReason.LEAD_SUBMITTED_TWICE;
import static leadtally.generate.PlantedReason.OUTCOME_AMBIGUOUS;
import static leadtally.generate.PlantedReason.SUBMISSION_CHANGED;

import java.time.Instant;

/** Leads that the house sent to Aktify, or wrote into its list, more than once. */
final class ResubmissionStories {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private ResubmissionStories() {}

    /** Sent again two hours later; the vendor posts it once. */
    static void duplicate(Scene s) {
        PlannedLead lead = s.submit(s.named(s.aktify()));
        PlannedLead again = s.submit(lead.withExternalId("L-" + s.serial()).at(s.start.plusSeconds(2 * HOUR)));
        Instant at = s.after(s.start, MINUTE, 20 * MINUTE);
        AktifyStories.created(s, lead, at);
        s.outcome(lead, PlantedOutcome.created(at, "external_id"));
        s.outcome(again, PlantedOutcome.duplicateOf(lead.externalId(), again.submittedAt()));
        s.found(LEAD_SUBMITTED_TWICE, again);
    }

    /** Sent again; the vendor posts the second and drops the first. */
    static void duplicateOfLater(Scene s) {
        PlannedLead lead = s.submit(s.named(s.aktify()));
        PlannedLead again = s.submit(lead.withExternalId("L-" + s.serial()).at(s.start.plusSeconds(3 * HOUR)));
        Instant at = s.after(again.submittedAt(), MINUTE, 20 * MINUTE);
        AktifyStories.created(s, again, at);
        s.outcome(again, PlantedOutcome.created(at, "external_id"));
        s.outcome(lead, PlantedOutcome.duplicateOf(again.externalId(), at));
        s.found(LEAD_SUBMITTED_TWICE, again);
    }

    /** Sent twice, posted twice. */
    static void createdTwice(Scene s) {
        PlannedLead lead = s.submit(s.named(s.aktify()));
        PlannedLead again = s.submit(lead.withExternalId("L-" + s.serial()).at(s.start.plusSeconds(HOUR)));
        for (PlannedLead each : new PlannedLead[] {lead, again}) {
            Instant at = s.after(each.submittedAt(), MINUTE, 20 * MINUTE);
            AktifyStories.created(s, each, at);
            s.outcome(each, PlantedOutcome.created(at, "external_id"));
        }
        s.found(LEAD_SUBMITTED_TWICE, again);
    }

    /** A landline that was ported: the second submission is posted. No contradiction, since each has one event. */
    static void landlineThenCreated(Scene s) {
        PlannedLead lead = s.submit(s.named(s.aktify()));
        PlannedLead again = s.submit(lead.withExternalId("L-" + s.serial()).at(s.start.plusSeconds(2 * HOUR)));
        Webhook first = AktifyStories.landline(s, lead, s.after(s.start, MINUTE, 20 * MINUTE));
        Webhook second = AktifyStories.created(s, again, s.after(again.submittedAt(), MINUTE, 20 * MINUTE));
        s.outcome(lead, PlantedOutcome.landline(first.time, "external_id"));
        s.outcome(again, PlantedOutcome.created(second.time, "external_id"));
        s.found(LEAD_SUBMITTED_TWICE, again);
    }

    /** Two submissions of one instant and an event that fits both. */
    static void ambiguous(Scene s) {
        PlannedLead one = s.submit(s.named(s.aktify()));
        PlannedLead other = s.submit(one.withExternalId("L-" + s.serial()));
        s.found(OUTCOME_AMBIGUOUS, AktifyStories.created(s, one.withExternalId(""), s.after(s.start, MINUTE, 20 * MINUTE)));
        s.outcome(one, PlantedOutcome.ambiguous());
        s.outcome(other, PlantedOutcome.ambiguous());
    }

    /** One identity exported with two phones; house lines bear no observed instant, so the content that is greater as bytes counts. */
    static void phoneChanged(Scene s) {
        PlannedLead lead = s.named(s.aktify());
        String one = Numbers.us(s.serial());
        String other = Numbers.us(s.serial());
        String greater = one.compareTo(other) > 0 ? one : other;
        int export = s.draw.below(3);
        s.submit(lead.withPhone(one, one), export);
        s.submit(lead.withPhone(other, other), export);
        PlannedLead counts = lead.withPhone(greater, greater);
        Webhook event = AktifyStories.created(s, counts, s.after(s.start, MINUTE, 20 * MINUTE));
        s.outcome(counts, PlantedOutcome.created(event.time, "external_id"));
        s.found(SUBMISSION_CHANGED, counts);
    }

    /** One identity as test and as real: {@code "is_test"} stands before the members that follow it, so the line without it is the greater. */
    static void testChanged(Scene s) {
        PlannedLead lead = s.named(s.aktify());
        int export = s.draw.below(3);
        s.submit(lead.asTest(), export);
        s.submit(lead, export);
        Webhook event = AktifyStories.created(s, lead, s.after(s.start, MINUTE, 20 * MINUTE));
        s.outcome(lead, PlantedOutcome.created(event.time, "external_id"));
        s.found(SUBMISSION_CHANGED, lead);
    }
}
