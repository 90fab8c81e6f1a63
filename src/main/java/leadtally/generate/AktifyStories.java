package leadtally.generate;

import static leadtally.generate.PlantedReason.CREATED_AND_LANDLINE;
import static leadtally.generate.PlantedReason.NO_OUTCOME_BY_DEADLINE;
import static leadtally.generate.PlantedReason.PHONE_DIFFERS;
import static leadtally.generate.PlantedReason.SAME_EVENT_DIFFERENT_CONTENT;

import java.time.Instant;

/** What can become of a lead sent to Aktify, calls and do-not-contact apart. */
final class AktifyStories {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private AktifyStories() {}

    /** The event that the lead was posted to its campaign. */
    static Webhook created(Scene s, PlannedLead lead, Instant at) {
        return s.send(posted(lead, at));
    }

    private static Webhook posted(PlannedLead lead, Instant at) {
        return Webhook.about(lead, Webhook.CREATED, at).with("firstName", lead.person().firstName()).with("lastName", lead.person().lastName());
    }

    static Webhook landline(Scene s, PlannedLead lead, Instant at) {
        return s.send(Webhook.about(lead, Webhook.LANDLINE, at).with("lineType", s.draw.chance(300) ? "fixed line" : "landline")
                .with("firstName", lead.person().firstName()));
    }

    /** The rung on which an event with this lead's own id and phone finds it. */
    static String rung(PlannedLead lead) {
        return lead.externalId().isEmpty() ? "phone_campaign" : "external_id";
    }

    /** Submits a lead that is created some minutes later; now and then the event lacks the id, or bears a clock that runs ahead. */
    static Instant createdSoon(Scene s, PlannedLead lead) {
        s.submit(lead);
        Instant at = s.draw.chance(10) ? lead.submittedAt().minusSeconds(120) : s.after(lead.submittedAt(), MINUTE, 40 * MINUTE);
        PlannedLead seen = s.draw.chance(20) ? lead.withExternalId("") : lead;
        Webhook event = posted(seen, at);
        s.send(s.draw.chance(10) ? event.showing(Numbers.usText(lead.phone(), s.draw)) : event);
        s.outcome(lead, PlantedOutcome.created(at, rung(seen)));
        return at;
    }

    static void quiet(Scene s) {
        createdSoon(s, s.aktify());
    }

    /** The lead by which the feed of a campaign is known to be alive; on its silent days the lead goes elsewhere. */
    static void metronome(Scene s) {
        createdSoon(s, s.aktify().withCampaign(s.day % 9 == 8 ? Scene.AKTIFY.get(0) : "akt-radio"));
    }

    static void landline(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        Webhook event = landline(s, lead, s.after(s.start, MINUTE, 40 * MINUTE));
        s.outcome(lead, PlantedOutcome.landline(event.time, rung(lead)));
    }

    /** Posted, says the event, three hours before the house sent it. */
    static void createdBeforehand(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        Instant at = s.start.minusSeconds(3 * HOUR);
        created(s, lead, at);
        s.outcome(lead, PlantedOutcome.created(at, rung(lead)));
    }

    static void contradicted(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        Instant at = s.after(s.start, MINUTE, 30 * MINUTE);
        Instant later = s.after(at, MINUTE, HOUR);
        boolean landlineFirst = s.draw.chance(500);
        created(s, lead, landlineFirst ? later : at);
        landline(s, lead, landlineFirst ? at : later);
        s.outcome(lead, PlantedOutcome.contradicted(later, rung(lead)));
        s.found(CREATED_AND_LANDLINE, lead);
    }

    static void missing(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        s.outcome(lead, PlantedOutcome.missing(s.start.plus(Scene.DAY)));
        s.found(NO_OUTCOME_BY_DEADLINE, lead);
    }

    /** Told on the last day only: nothing heard yet, and no reason to worry yet. */
    static void waiting(Scene s) {
        s.unanswered(s.submit(s.aktify()), Scene.DAY);
    }

    static void unreadablePhone(Scene s) {
        long serial = s.serial();
        String text = s.draw.chance(500) ? "N/A-" + serial : Stamp.padded(new StringBuilder(), serial % 1_000_000_000L, 9).toString();
        PlannedLead lead = s.submit(s.aktify().withPhone(text, " " + text));
        s.outcome(lead, PlantedOutcome.invalidPhone(lead));
    }

    static void phoneDiffers(Scene s) {
        PlannedLead lead = s.submit(s.named(s.aktify()));
        String other = Numbers.us(s.serial());
        Webhook event = created(s, lead.withPhone(other, other), s.after(s.start, MINUTE, 20 * MINUTE));
        s.outcome(lead, PlantedOutcome.created(event.time, "external_id"));
        s.found(PHONE_DIFFERS, event);
    }

    /** An event without a phone, kept for its id. */
    static void phoneAbsent(Scene s) {
        PlannedLead lead = s.submit(s.named(s.aktify()));
        Webhook event = created(s, lead.withPhone("", ""), s.after(s.start, MINUTE, 20 * MINUTE));
        s.outcome(lead, PlantedOutcome.created(event.time, "external_id"));
    }

    static void sameEventOtherContent(Scene s) {
        PlannedLead lead = s.submit(s.aktify());
        Instant at = s.after(s.start, MINUTE, 20 * MINUTE);
        Webhook event = created(s, lead, at);
        s.send(Webhook.about(lead, Webhook.CREATED, at).with("firstName", lead.person().firstName()).with("lastName", "Renamed"));
        s.outcome(lead, PlantedOutcome.created(at, rung(lead)));
        s.found(SAME_EVENT_DIFFERENT_CONTENT, event);
    }

    /** A test lead by its line, by its event, or by both. */
    static void test(Scene s) {
        PlannedLead lead = s.aktify();
        int way = s.draw.below(3);
        s.submit(way == 0 ? lead : lead.asTest());
        Webhook event = Webhook.about(lead, Webhook.CREATED, s.after(s.start, MINUTE, 20 * MINUTE));
        s.send(way == 1 ? event : event.with("isTestLead", true));
        s.outcome(lead.asTest(), PlantedOutcome.created(event.time, rung(lead)));
    }

    /** A type outside the documents, a member outside them, and the empty strings of a custom payload. */
    static void unknownType(Scene s) {
        PlannedLead lead = s.aktify();
        Instant at = createdSoon(s, lead);
        s.send(Webhook.about(lead, "lead.message_sent", s.after(at, MINUTE, HOUR)).with("messageKind", "intro").with("agentName", "").with("flowStep", null)
                .with("isTestLead", false));
    }
}
