package leadtally.generate;

import static leadtally.generate.PlantedReason.CALL_FOR_UNKNOWN_LEAD;
import static leadtally.generate.PlantedReason.OUTCOME_FOR_UNKNOWN_LEAD;

import java.time.Instant;
import java.util.Map;

/** Events of leads that nobody submitted, and lines that nobody can read; each beside an ordinary lead. */
final class OrphanStories {

    private OrphanStories() {}

    static void outcome(Scene s) {
        AktifyStories.quiet(s);
        PlannedLead nobody = s.aktify();
        Instant at = s.after(s.start, 60, 3_600);
        s.found(OUTCOME_FOR_UNKNOWN_LEAD, s.draw.chance(300) ? AktifyStories.landline(s, nobody, at) : AktifyStories.created(s, nobody, at));
    }

    static void call(Scene s) {
        AktifyStories.quiet(s);
        PlannedLead nobody = s.aktify();
        Instant at = s.after(s.start, 60, 3_600);
        s.found(CALL_FOR_UNKNOWN_LEAD, CallStories.start(s, nobody, at, "unscheduled"));
        s.found(CALL_FOR_UNKNOWN_LEAD, CallStories.end(s, nobody, at.plusSeconds(45), "unscheduled", "no_response"));
    }

    /** An opt-out of somebody who never was a lead is on the register and raises nothing. */
    static void optOut(Scene s) {
        AktifyStories.quiet(s);
        DncStories.recorded(s, s.aktify(), s.start.plusSeconds(600));
    }

    static void unreadableWebhook(Scene s) {
        AktifyStories.quiet(s);
        String mark = "probe-" + s.serial();
        String metadata = "{\"metadata\":{\"eventType\":\"lead.call_ended\",\"campaignId\":\"akt-solar\",\"eventTime\":\"";
        String now = Stamp.utc(s.start);
        s.junk(InboxFile.AKTIFY_WRAPPED, "upstream timeout " + mark + "\n", "NOT_JSON");
        s.junk(InboxFile.AKTIFY_WRAPPED, "{\"status\":\"ok\",\"probe\":\"" + mark + "\"}\n", "WRONG_SHAPE");
        s.junk(InboxFile.AKTIFY_BARE, metadata + now + "\"},\"data\":{\"phone\":\"" + mark + "\"}}\n", "NO_PHONE");
        s.junk(InboxFile.AKTIFY_BARE, metadata + "soon\"},\"data\":{\"phone\":\"" + Numbers.us(s.serial()) + "\",\"note\":\"" + mark + "\"}}\n", "NO_TIME");
    }

    static void unreadableRow(Scene s) {
        AktifyStories.quiet(s);
        String mark = "probe-" + s.serial();
        row(s, InboxFile.CRM_A, mark, "telco", "c-1", Stamp.utc(s.start), "UNKNOWN_VENDOR");
        row(s, InboxFile.CRM_B, mark, "aktify", "", Stamp.utc(s.start), "NO_CAMPAIGN");
        row(s, InboxFile.CRM_C, mark, "aktify", "akt-solar", "1767623400", "NO_TIME");
        s.junk(InboxFile.CRM_A, HouseForm.A.cutRow(mark), "WRONG_COLUMNS");
    }

    private static void row(Scene s, InboxFile file, String mark, String vendor, String campaign, String at, String reason) {
        s.junk(file, HouseForm.of(file).row(Map.of("vendor", vendor, "campaign_id", campaign, "external_lead_id", mark,
                "phone", Numbers.us(s.serial()), "submitted_at", at)), reason);
    }

    static void unreadableEvent(Scene s) {
        LeadpingStories.worked(s);
        s.junk(InboxFile.LEADPING_LINES, "{\"eventType\":\"sms\",\"activityType\":\"Sms\",\"createdAt\":\"" + Stamp.utc(s.start)
                + "\",\"description\":\"probe-" + s.serial() + "\"}\n", "NO_ID");
    }
}
