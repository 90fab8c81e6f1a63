package leadtally.generate;

import static leadtally.generate.PlantedReason.ANSWER_FAILED;
import static leadtally.generate.PlantedReason.BATCH_TOTALS_DISAGREE;
import static leadtally.generate.PlantedReason.LEAD_SUBMITTED_TWICE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Leads pushed to Yotel, one at a time or in bulk. */
final class YotelStories {

    /** How many leads a bulk request has. */
    static final int BULK = 8;
    private static final Duration GRACE = Duration.ofHours(1);
    private static final List<String> CAMPAIGNS = List.of("yt-loans", "yt-edu");

    private YotelStories() {}

    /** A lead that only the answer tells of, and so without an id of ours. */
    private static PlannedLead lead(Scene s) {
        String phone = Numbers.india(s.serial());
        return s.lead("yotel", s.draw.of(CAMPAIGNS)).withExternalId("").withPhone(phone, Numbers.indiaText(phone, s.draw));
    }

    private static PlannedLead listed(Scene s) {
        return s.submit(s.named(lead(s)));
    }

    private static Members asked(PlannedLead lead) {
        return new Members().put("phone", lead.raw()).put("name", lead.person().firstName() + " " + lead.person().lastName());
    }

    private static Members given(Scene s, PlannedLead lead, String status) {
        boolean added = status.equals("added");
        return new Members().put("phone", lead.raw()).put("status", status).put("id", added ? "lead_" + s.serial() : null);
    }

    private static String exchange(PlannedLead lead, Instant at, String request, int status, String response) {
        return new Members().put("requested_at", Stamp.utc(at)).put("campaign_id", lead.campaign()).raw("request", request).put("status", status)
                .raw("response", response).json();
    }

    private static void single(Scene s, PlannedLead lead, Instant at, int status, String response) {
        String request = asked(lead).raw("metadata", "{\"plan\":\"enterprise\",\"source\":\"website\"}").json();
        s.line(InboxFile.YOTEL_SINGLE, exchange(lead, at, request, status, response), at.plusSeconds(1));
    }

    static void added(Scene s) {
        boolean inList = s.draw.chance(500);
        PlannedLead lead = inList ? listed(s) : lead(s);
        Instant at = inList ? s.start.plusSeconds(30) : s.start;
        single(s, lead, at, 201, given(s, lead, "added").put("dnd_checked", true).put("dnd_clean", true).json());
        s.outcome(lead, PlantedOutcome.answered("CREATED", "", at));
    }

    /** On the regulator's register: added, marked, never dialled. */
    static void blocked(Scene s) {
        PlannedLead lead = s.draw.chance(500) ? listed(s) : lead(s);
        single(s, lead, s.start, 201, given(s, lead, "added").put("dnd_checked", true).put("dnd_clean", false).json());
        s.outcome(lead, PlantedOutcome.answered("DNC", "DND", s.start));
    }

    static void refused(Scene s) {
        PlannedLead lead = listed(s);
        single(s, lead, s.start, 422, "{\"detail\":\"Phone number validation failed\"}");
        s.outcome(lead, PlantedOutcome.answered("REJECTED", "VENDOR_REFUSED", s.start));
    }

    static void failed(Scene s) {
        PlannedLead lead = s.submit(lead(s));
        single(s, lead, s.start, 429, "{\"detail\":\"Too many requests\"}");
        s.unanswered(lead, GRACE);
        s.found(ANSWER_FAILED, lead.vendor(), lead.campaign(), lead.externalId(), lead.phone(), s.start);
    }

    static void missing(Scene s) {
        s.unanswered(listed(s), GRACE);
    }

    /** Added, and pushed once more an hour later. */
    static void twice(Scene s) {
        PlannedLead lead = lead(s);
        PlannedLead again = lead.at(s.start.plusSeconds(3_600));
        single(s, lead, s.start, 201, new Members().put("id", "lead_" + s.serial()).put("phone", lead.raw()).json());
        bulk(s, List.of(again), List.of("duplicate"), 0);
        s.outcome(lead, PlantedOutcome.answered("CREATED", "", s.start));
        s.found(LEAD_SUBMITTED_TWICE, again);
    }

    static void bulk(Scene s) {
        bulk(s, batch(s), statuses(s), 0);
    }

    /** The vendor's total says more than its own results. */
    static void totalsDisagree(Scene s) {
        List<PlannedLead> leads = batch(s);
        bulk(s, leads, statuses(s), 1);
        s.found(BATCH_TOTALS_DISAGREE, "yotel", leads.get(0).campaign(), "", "", s.start);
    }

    private static List<PlannedLead> batch(Scene s) {
        String campaign = s.draw.of(CAMPAIGNS);
        List<PlannedLead> leads = new ArrayList<>();
        for (int i = 0; i < BULK; i++) {
            leads.add(lead(s).withCampaign(campaign));
        }
        return leads;
    }

    private static List<String> statuses(Scene s) {
        List<String> statuses = new ArrayList<>(List.of("invalid", "duplicate", "dnd"));
        while (statuses.size() < BULK) {
            statuses.add(s.draw.chance(80) ? "duplicate" : "added");
        }
        return statuses;
    }

    /** One bulk request: each lead's result, and what it comes to. {@code dnd} is added, marked. */
    private static void bulk(Scene s, List<PlannedLead> leads, List<String> statuses, int excess) {
        List<String> request = new ArrayList<>();
        List<String> results = new ArrayList<>();
        Instant at = leads.get(0).submittedAt();
        for (int i = 0; i < leads.size(); i++) {
            PlannedLead lead = leads.get(i);
            boolean marked = statuses.get(i).equals("dnd");
            String status = marked ? "added" : statuses.get(i);
            request.add(asked(lead).json());
            Members result = given(s, lead, status);
            results.add((marked ? result.put("dnd_checked", true).put("dnd_clean", false) : result).json());
            s.outcome(lead, marked ? PlantedOutcome.answered("DNC", "DND", at) : switch (status) {
                case "added" -> PlantedOutcome.answered("CREATED", "", at);
                case "invalid" -> PlantedOutcome.answered("REJECTED", "VENDOR_INVALID", at);
                default -> PlantedOutcome.answered("DUPLICATE", "VENDOR_DUPLICATE", at);
            });
        }
        int invalid = (int) statuses.stream().filter("invalid"::equals).count();
        int duplicates = (int) statuses.stream().filter("duplicate"::equals).count();
        String response = new Members().put("total", leads.size() + excess).put("valid", leads.size() - invalid - duplicates)
                .put("invalid", invalid).put("duplicates", duplicates).raw("results", "[" + String.join(",", results) + "]").json();
        s.line(InboxFile.YOTEL_BULK, exchange(leads.get(0), at, "{\"leads\":[" + String.join(",", request) + "]}", 200, response), at.plusSeconds(1));
    }
}
