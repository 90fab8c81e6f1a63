package leadtally.generate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a story is told with: its day, its numbers, its chances, the mail and the truth. One per story. */
final class Scene {

    static final List<String> AKTIFY = List.of("akt-solar", "akt-medicare", "akt-401k");
    static final List<String> LEADPING = List.of("lp-east", "lp-west");
    static final Duration DAY = Duration.ofHours(24);

    final Draw draw;
    final Instant start;
    final int day;
    private final long first;
    private final Calendar calendar;
    private final Mail mail;
    private final Truth truth;
    private int used;

    /**
     * @param first the number of the story's first lead, from 0 over all days
     * @param start submitted-at of its first lead
     */
    Scene(Draw draw, int day, long first, Instant start, Calendar calendar, Mail mail, Truth truth) {
        this.draw = draw;
        this.day = day;
        this.first = first;
        this.start = start;
        this.calendar = calendar;
        this.mail = mail;
        this.truth = truth;
    }

    /** A number that no other story has; at most 32 for each of its leads. */
    long serial() {
        return first * 32 + used++;
    }

    Instant after(Instant instant, int leastSeconds, int greatestSeconds) {
        return instant.plusSeconds(draw.between(leastSeconds, greatestSeconds));
    }

    /** Whether something that begins then, and takes so long, is over before the last as-of. */
    boolean settles(Instant begin, Duration takes) {
        return calendar.settles(begin.plus(takes));
    }

    // leads

    PlannedLead aktify() {
        return lead("aktify", draw.of(AKTIFY));
    }

    PlannedLead leadping() {
        PlannedLead lead = lead("leadping", draw.of(LEADPING));
        return lead.withVendorLeadId("lp-" + serial());
    }

    /** A lead in the US with an id of its own (but for one in ten). */
    PlannedLead lead(String vendor, String campaign) {
        long serial = serial();
        String phone = Numbers.us(serial);
        String id = draw.chance(100) ? "" : "L-" + serial;
        return new PlannedLead(vendor, campaign, id, "", phone, Numbers.usText(phone, draw), start, false, Person.of(draw, serial));
    }

    /** The same with an id in any case. */
    PlannedLead named(PlannedLead lead) {
        return lead.externalId().isEmpty() ? lead.withExternalId("L-" + serial()) : lead;
    }

    // facts

    /** Writes a lead into the house's list. */
    PlannedLead submit(PlannedLead lead) {
        return submit(lead, draw.below(3));
    }

    /** The same into a certain export, 0 to 2. */
    PlannedLead submit(PlannedLead lead, int export) {
        InboxFile file = InboxFile.CRM.get(export);
        mail.submission(lead, HouseForm.of(file), file, day, draw);
        return lead;
    }

    Webhook send(Webhook event) {
        mail.webhook(event, day, draw);
        return event;
    }

    void sendLegacy(Webhook event, boolean alone) {
        mail.legacyDnc(event, alone, day, draw);
    }

    LeadpingEvent send(LeadpingEvent event) {
        return send(event, event.createdAt.plusSeconds(600));
    }

    /** A version that could be read from {@code since} on. */
    LeadpingEvent send(LeadpingEvent event, Instant since) {
        mail.leadping(event, since, day, draw);
        return event;
    }

    void line(InboxFile file, String json, Instant at) {
        mail.line(file, json, at, day, draw);
    }

    void junk(InboxFile file, String record, String reason) {
        Mail.Junked junked = mail.junk(file, record, start.plusSeconds(30), day);
        truth.rejection(junked.path(), junked.record(), reason);
    }

    // truth

    void outcome(PlannedLead lead, PlantedOutcome outcome) {
        truth.outcome(lead, outcome);
    }

    /** What a lead without any answer or event comes to: still waiting, or lost and listed. */
    void unanswered(PlannedLead lead, Duration grace) {
        Instant deadline = lead.submittedAt().plus(grace);
        boolean waiting = calendar.lastAsOf().isBefore(deadline);
        outcome(lead, waiting ? PlantedOutcome.pending() : PlantedOutcome.missing(deadline));
        if (!waiting) {
            found(PlantedReason.NO_OUTCOME_BY_DEADLINE, lead);
        }
    }

    void found(PlantedReason reason, PlannedLead lead) {
        truth.discrepancy(reason, lead.vendor(), lead.campaign(), lead.externalId(), lead.phone(), lead.submittedAt(), null);
    }

    void found(PlantedReason reason, Webhook event) {
        truth.discrepancy(reason, "aktify", event.campaign, event.externalId, event.phone, event.time, null);
    }

    void found(PlantedReason reason, LeadpingEvent event) {
        found(reason, event, event.amount());
    }

    void found(PlantedReason reason, LeadpingEvent event, BigDecimal amount) {
        truth.discrepancy(reason, "leadping", event.campaign(), event.leadId(), event.phone(), event.createdAt, amount);
    }

    /** Of an answer: its lead's id and phone where the request has one lead, else both empty. */
    void found(PlantedReason reason, String vendor, String campaign, String externalId, String phone, Instant at) {
        truth.discrepancy(reason, vendor, campaign, externalId, phone, at, null);
    }
}
