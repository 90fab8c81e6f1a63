package leadtally.generate;

import static leadtally.generate.PlantedReason.BILLED_AFTER_DNC;
import static leadtally.generate.PlantedReason.CONTACTED_AFTER_DNC;
import static leadtally.generate.PlantedReason.CONTACTED_LANDLINE;
import static leadtally.generate.PlantedReason.CREATED_DESPITE_DNC;
import static leadtally.generate.PlantedReason.OPT_OUT_NOT_RECORDED;
import static leadtally.generate.PlantedReason.SUBMITTED_AFTER_DNC;

import java.time.Instant;

/** Opt-outs, and what is done in spite of them. */
final class DncStories {

    private static final int HOUR = 3_600;

    private DncStories() {}

    /** A {@code dnc.created} in the newer form. */
    static void dnc(Scene s, PlannedLead lead, Instant at) {
        s.send(Webhook.about(lead, Webhook.DNC, at).with("dncTimestamp", Stamp.utc(at)));
    }

    /** The same in the newer form, in the legacy form, or in both (then it is one event). */
    static void recorded(Scene s, PlannedLead lead, Instant at) {
        int form = s.draw.below(10);
        if (form != 0) {
            dnc(s, lead, at);
        }
        if (form <= 1) {
            s.sendLegacy(Webhook.about(lead, Webhook.DNC, at), form == 0);
        }
    }

    private static PlannedLead created(Scene s, PlannedLead lead, Instant at) {
        AktifyStories.created(s, lead, at);
        s.outcome(lead, PlantedOutcome.created(at, AktifyStories.rung(lead)));
        return lead;
    }

    /** Opted out while the vendor was still at it; never posted. */
    static void insteadOfCreated(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        Instant at = s.after(s.start, 600, 2 * HOUR);
        recorded(s, lead, at);
        s.outcome(lead, PlantedOutcome.register(at));
    }

    static void beforeSubmission(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        dnc(s, lead.withExternalId(""), s.start.minusSeconds(3 * HOUR));
        s.outcome(lead, PlantedOutcome.register(s.start));
        s.found(SUBMITTED_AFTER_DNC, lead);
    }

    static void createdDespite(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        dnc(s, lead, s.start.plusSeconds(HOUR));
        created(s, lead, s.start.plusSeconds(2 * HOUR));
        s.found(CREATED_DESPITE_DNC, lead);
    }

    static void submittedAndCreatedDespite(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        dnc(s, lead.withExternalId(""), s.start.minusSeconds(2 * HOUR));
        created(s, lead, s.start.plusSeconds(600));
        s.found(SUBMITTED_AFTER_DNC, lead);
        s.found(CREATED_DESPITE_DNC, lead);
    }

    static void calledAfter(Scene s) {
        PlannedLead lead = created(s, s.submit(s.aktify()), s.start.plusSeconds(300));
        recorded(s, lead, s.start.plusSeconds(HOUR));
        Instant at = s.after(s.start, 2 * HOUR, 3 * HOUR);
        s.found(CONTACTED_AFTER_DNC, CallStories.start(s, lead, at, "unscheduled"));
        CallStories.end(s, lead, at.plusSeconds(60), "unscheduled", "no_response");
    }

    /** Opted out at one vendor, texted through another, and charged for it. */
    static void textedAfter(Scene s) {
        PlannedLead lead = created(s, s.submit(s.aktify()), s.start.plusSeconds(300));
        recorded(s, lead, s.start.plusSeconds(HOUR));
        LeadpingEvent text = s.send(Messages.delivered(s, "Sms", lead.phone(), s.after(s.start, 2 * HOUR, 3 * HOUR)).billed("charged", "0.0079"));
        s.found(CONTACTED_AFTER_DNC, text);
        s.found(BILLED_AFTER_DNC, text);
    }

    /** The confirmation within five minutes is allowed, once. */
    static void confirmedTwice(Scene s) {
        PlannedLead lead = created(s, s.submit(s.aktify()), s.start.plusSeconds(300));
        Instant at = s.start.plusSeconds(HOUR);
        recorded(s, lead, at);
        s.send(Messages.delivered(s, "Sms", lead.phone(), at.plusSeconds(40)).billed("charged", "0.0079"));
        s.found(CONTACTED_AFTER_DNC, s.send(Messages.delivered(s, "Sms", lead.phone(), at.plusSeconds(140)).billed("charged", "0.000")));
    }

    static void notRecorded(Scene s) {
        PlannedLead lead = created(s, s.submit(s.aktify()), s.start.plusSeconds(300));
        Instant at = s.after(s.start, 1_800, HOUR);
        CallStories.start(s, lead, at, "unscheduled");
        s.found(OPT_OUT_NOT_RECORDED, CallStories.key(s, lead, at.plusSeconds(20), "unscheduled", "9"));
        CallStories.end(s, lead, at.plusSeconds(50), "unscheduled", "dnc");
        if (s.draw.chance(400)) {
            dnc(s, lead, at.plusSeconds(2 * HOUR));
        }
    }

    /** One phone, two vendors: opted out at the first, sent to the second. */
    static void acrossVendors(Scene s) {
        PlannedLead lead = created(s, s.submit(s.aktify()), s.start.plusSeconds(300));
        dnc(s, lead, s.start.plusSeconds(HOUR));
        PlannedLead other = s.submit(s.leadping().withPhone(lead.phone(), lead.phone()).at(s.start.plusSeconds(3 * HOUR)));
        s.outcome(other, PlantedOutcome.register(other.submittedAt()));
        s.found(SUBMITTED_AFTER_DNC, other);
    }

    /** A text back that says stop, and a call charged afterwards. */
    static void optedOut(Scene s) {
        PlannedLead lead = LeadpingStories.created(s, s.submit(s.leadping()), s.start.plusSeconds(120));
        Instant at = s.start.plusSeconds(HOUR);
        s.send(Messages.about(s, lead, "Sms", at).inbound(lead.phone(), Messages.OURS).with("status", "Opted out").with("receivedAt", at));
        LeadpingEvent call = Messages.called(s, lead.phone(), s.after(at, HOUR, 2 * HOUR)).billed("invoiced", "0.0210");
        s.send(Messages.of(call, lead));
        s.found(CONTACTED_AFTER_DNC, call);
        s.found(BILLED_AFTER_DNC, call);
    }

    static void textedLandline(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        Webhook event = AktifyStories.landline(s, lead, s.start.plusSeconds(600));
        s.outcome(lead, PlantedOutcome.landline(event.time, AktifyStories.rung(lead)));
        s.found(CONTACTED_LANDLINE, s.send(Messages.delivered(s, s.draw.chance(300) ? "Mms" : "Sms", lead.phone(),
                s.after(event.time, 600, 2 * HOUR)).billed("charged", "0.02")));
    }
}
