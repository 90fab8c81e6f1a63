package leadtally.generate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts facts into the nights' files: when each arrives, how often, in which form. Nothing arrives after the last as-of, so the truth knows all. */
final class Mail {

    private static final int HOUR = 3_600;

    private final Inbox inbox;
    private final Calendar calendar;
    private final FeedDays feeds;

    Mail(Inbox inbox, Calendar calendar, FeedDays feeds) {
        this.inbox = inbox;
        this.calendar = calendar;
        this.feeds = feeds;
    }

    /** A row of the house's list; a few come a night late, a few twice. */
    void submission(PlannedLead lead, HouseForm form, InboxFile file, int day, Draw draw) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("vendor", lead.vendor());
        cells.put("campaign_id", lead.campaign());
        cells.put("external_lead_id", lead.externalId());
        cells.put("phone", lead.raw());
        cells.put("submitted_at", submittedAt(lead.submittedAt(), draw));
        cells.put("first_name", lead.person().firstName());
        cells.put("last_name", lead.person().lastName());
        cells.put("email", lead.person().email());
        cells.put("is_test", lead.test() ? draw.chance(500) ? "true" : "Y" : "");
        cells.put("vendor_lead_id", lead.vendorLeadId());
        cells.put("utm_source", draw.chance(300) ? "partner, direct" : "search");
        String row = form.row(cells);
        int night = night(lead.submittedAt().plusSeconds(draw.chance(10) ? 26 * HOUR : 60), day);
        inbox.add(night, file, row);
        if (draw.chance(10)) {
            inbox.add(night(lead.submittedAt().plusSeconds(30L * HOUR), day), file, row);
        }
    }

    private static String submittedAt(Instant instant, Draw draw) {
        return switch (draw.below(4)) {
            case 0 -> Stamp.offset(instant);
            case 1 -> Stamp.local(instant);
            default -> Stamp.utc(instant);
        };
    }

    /** A webhook; 3 % late, 2 % delivered again, a tenth of those with their members in another order. */
    void webhook(Webhook event, int day, Draw draw) {
        feeds.heard("aktify", event.campaign, event.type, event.time);
        Instant arrival = arrival(event.time, draw);
        boolean wrap = draw.chance(700);
        webhookBody(event.json(0), wrap, arrival, day);
        if (draw.chance(20)) {
            int turn = draw.chance(100) ? 1 : 0;
            webhookBody(event.json(turn), wrap, capped(arrival.plusSeconds(draw.between(5, 40 * HOUR))), day);
        }
    }

    private void webhookBody(String body, boolean wrap, Instant arrival, int day) {
        String record = wrap ? Webhook.wrapped(body, arrival) : body;
        inbox.add(night(arrival, day), wrap ? InboxFile.AKTIFY_WRAPPED : InboxFile.AKTIFY_BARE, record + "\n");
    }

    /** A {@code dnc.created} in its legacy form; if no newer form of it is sent, it is a fact (and a feed without campaign). */
    void legacyDnc(Webhook event, boolean alone, int day, Draw draw) {
        if (alone) {
            feeds.heard("aktify", "", event.type, event.time);
        }
        Instant arrival = arrival(event.time, draw);
        String body = event.legacyJson(0);
        inbox.add(night(arrival, day), InboxFile.AKTIFY_LEGACY, (draw.chance(500) ? Webhook.wrapped(body, arrival) : body) + "\n");
    }

    /** A Leadping event or a version of one, known from {@code since} on; late, redelivered and reordered like webhooks. */
    void leadping(LeadpingEvent event, Instant since, int day, Draw draw) {
        feeds.heard("leadping", event.campaign(), event.activity, event.createdAt);
        Instant arrival = arrival(since, draw);
        InboxFile file = draw.of(InboxFile.LEADPING);
        leadpingRecord(event.json(0), file, arrival, day);
        if (draw.chance(20)) {
            leadpingRecord(event.json(draw.chance(100) ? 7 : 0), file, capped(arrival.plusSeconds(draw.between(5, 40 * HOUR))), day);
        }
    }

    private void leadpingRecord(String body, InboxFile file, Instant arrival, int day) {
        inbox.add(night(arrival, day), file, file == InboxFile.LEADPING_LINES ? body + "\n" : body);
    }

    /** An answer or another line that arrives soon after its instant; now and then twice. */
    void line(InboxFile file, String json, Instant at, int day, Draw draw) {
        Instant arrival = arrival(at, draw);
        inbox.add(night(arrival, day), file, json + "\n");
        if (draw.chance(10)) {
            inbox.add(night(capped(arrival.plusSeconds(20L * HOUR)), day), file, json + "\n");
        }
    }

    /** A record that cannot be used; returns its path and number. */
    Junked junk(InboxFile file, String record, Instant at, int day) {
        int night = night(at, day);
        return new Junked(Inbox.path(night, file), inbox.add(night, file, record));
    }

    record Junked(String path, int record) {}

    private Instant arrival(Instant at, Draw draw) {
        return capped(at.plusSeconds(draw.chance(30) ? draw.between(6 * HOUR, 72 * HOUR) : draw.between(1, 90)));
    }

    private Instant capped(Instant arrival) {
        Instant last = calendar.lastAsOf().minusSeconds(60);
        return arrival.isAfter(last) ? last : arrival;
    }

    /** The night of an arrival; never one that is closed when the day's stories are told. */
    private int night(Instant arrival, int day) {
        return Math.max(day + 1, calendar.nightOf(arrival));
    }
}
