package leadtally.generate;

import static leadtally.generate.PlantedReason.ANSWER_FAILED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Leads pushed to OtoniStark, whose archived answers are both proof of the push and its outcome. */
final class OtoniStarkStories {

    private static final List<String> CAMPAIGNS = List.of("42", "57");
    private static final List<String> STATUSES = List.of("created", "created", "scheduled", "processing", "completed", "contacted");
    private static final String INTERNAL_ERROR = "{\"message\":\"Server Error\"}";

    private OtoniStarkStories() {}

    private static PlannedLead lead(Scene s) {
        PlannedLead lead = s.lead("otonistark", s.draw.of(CAMPAIGNS));
        String phone = Numbers.brazil(s.serial());
        return lead.withPhone(phone, Numbers.brazilText(phone, s.draw));
    }

    private static Members variables(PlannedLead lead) {
        Members variables = new Members().put("plan", "básico");
        return lead.externalId().isEmpty() ? variables : variables.put("external_lead_id", lead.externalId());
    }

    private static Members asked(PlannedLead lead) {
        return new Members().put("phone_number", lead.raw()).raw("variables", variables(lead).json())
                .put("customer_name", lead.person().firstName()).put("email", lead.person().email());
    }

    private static Members given(PlannedLead lead, long id, String status, Instant at, Instant updated) {
        return new Members().put("id", id > Integer.MAX_VALUE ? String.valueOf(id) : (Object) (int) id)
                .put("campaign_id", Integer.valueOf(lead.campaign())).put("phone_number", lead.phone())
                .raw("variables", variables(lead).json()).put("status", status)
                .put("created_at", Stamp.saoPaulo(at)).put("updated_at", Stamp.saoPaulo(updated));
    }

    private static String exchange(PlannedLead lead, Instant at, Members request, int status, String response) {
        request.put("campaign_id", Integer.valueOf(lead.campaign())).put("allow_dupplicate", false);
        return new Members().put("requested_at", Stamp.utc(at)).raw("request", request.json()).put("status", status).raw("response", response).json();
    }

    private static void answer(Scene s, PlannedLead lead, Instant at, int status, String response) {
        s.line(InboxFile.OTONISTARK_ANSWERS, exchange(lead, at, asked(lead), status, response), at.plusSeconds(2));
    }

    private static String success(Members data) {
        return new Members().put("message", "Lead created successfully").raw("data", data.json()).json();
    }

    /** Created at once; seen in the house's list, or only here. */
    static void created(Scene s) {
        PlannedLead lead = lead(s);
        boolean listed = s.draw.chance(500);
        Instant at = listed ? s.after(s.start, 2, 90) : s.start;
        if (listed) {
            s.submit(lead);
        }
        answer(s, lead, at, s.draw.chance(500) ? 200 : 201, success(given(lead, s.serial(), s.draw.of(STATUSES), at, at)));
        s.outcome(lead, PlantedOutcome.answered("CREATED", "", at));
    }

    /** Known from the vendor's list of leads alone, or from a response kept without its request. */
    static void listed(Scene s) {
        PlannedLead lead = lead(s);
        Members given = given(lead, s.serial(), "completed", s.start, s.start.plusSeconds(600));
        s.line(InboxFile.OTONISTARK_LEADS, s.draw.chance(700) ? given.json() : success(given), s.start.plusSeconds(700));
        s.outcome(lead, PlantedOutcome.answered("CREATED", "", s.start));
    }

    /** A lead with two secondary contacts, one or both of them answered. */
    static void secondary(Scene s) {
        PlannedLead lead = lead(s);
        List<PlannedLead> contacts = List.of(lead(s).withCampaign(lead.campaign()), lead(s).withCampaign(lead.campaign()));
        boolean lost = s.draw.chance(400);
        List<String> request = new ArrayList<>();
        List<String> response = new ArrayList<>();
        for (PlannedLead contact : contacts) {
            request.add(asked(contact).json());
            if (lost && contact == contacts.get(1)) {
                s.unanswered(contact, Scene.DAY);
            } else {
                response.add(given(contact, s.serial(), "created", s.start, s.start).json());
                s.outcome(contact, PlantedOutcome.answered("CREATED", "", s.start));
            }
        }
        Members asked = asked(lead).raw("secondary_contacts", "[" + String.join(",", request) + "]");
        Members data = given(lead, s.serial(), "created", s.start, s.start).raw("secondary_contacts", "[" + String.join(",", response) + "]");
        s.line(InboxFile.OTONISTARK_ANSWERS, exchange(lead, s.start, asked, 201, success(data)), s.start.plusSeconds(2));
        s.outcome(lead, PlantedOutcome.answered("CREATED", "", s.start));
    }

    static void blacklisted(Scene s) {
        PlannedLead lead = s.submit(lead(s));
        Instant at = s.start.plusSeconds(20);
        answer(s, lead, at, 200, success(given(lead, s.serial(), "blacklisted", at, at)));
        s.outcome(lead, PlantedOutcome.answered("DNC", "BLACKLISTED", at));
    }

    /** Created, and blacklisted in the vendor's list hours later; the instant is the list's own, the lead's creation. */
    static void blacklistedLater(Scene s) {
        PlannedLead lead = lead(s);
        long id = s.serial();
        answer(s, lead, s.start, 201, success(given(lead, id, "created", s.start.plusSeconds(1), s.start.plusSeconds(1))));
        s.line(InboxFile.OTONISTARK_LEADS, given(lead, id, "Black_Listed", s.start.plusSeconds(1), s.start.plusSeconds(7_200)).json(),
                s.start.plusSeconds(7_300));
        s.outcome(lead, PlantedOutcome.answered("DNC", "BLACKLISTED", s.start.plusSeconds(1)));
    }

    static void duplicate(Scene s) {
        PlannedLead lead = s.submit(lead(s));
        Instant at = s.start.plusSeconds(5);
        answer(s, lead, at, 409, "{\"message\":\"Lead already exists in this campaign\"}");
        s.outcome(lead, PlantedOutcome.answered("DUPLICATE", "VENDOR_DUPLICATE", at));
    }

    static void refused(Scene s) {
        PlannedLead lead = s.submit(lead(s));
        Instant at = s.start.plusSeconds(5);
        answer(s, lead, at, s.draw.chance(500) ? 422 : 400, "{\"message\":\"The given data was invalid.\"}");
        s.outcome(lead, PlantedOutcome.answered("REJECTED", "VENDOR_REFUSED", at));
    }

    /** An answer that is none, and no other after it. */
    static void failed(Scene s) {
        PlannedLead lead = s.submit(lead(s));
        Instant at = s.start.plusSeconds(5);
        answer(s, lead, at, s.draw.chance(500) ? 500 : 429, INTERNAL_ERROR);
        s.unanswered(lead, Scene.DAY);
        s.found(ANSWER_FAILED, lead.vendor(), lead.campaign(), lead.externalId(), lead.phone(), at);
    }

    /** The same, but tried again with success. */
    static void failedThenCreated(Scene s) {
        PlannedLead lead = s.submit(lead(s));
        answer(s, lead, s.start.plusSeconds(5), 503, INTERNAL_ERROR);
        Instant at = s.start.plusSeconds(300);
        answer(s, lead, at, 201, success(given(lead, s.serial(), "created", at, at)));
        s.outcome(lead, PlantedOutcome.answered("CREATED", "", at));
    }
}
