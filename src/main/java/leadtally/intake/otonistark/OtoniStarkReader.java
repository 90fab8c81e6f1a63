package leadtally.intake.otonistark;

import static leadtally.lead.RejectionReason.NO_ID;
import static leadtally.lead.RejectionReason.WRONG_SHAPE;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import leadtally.intake.IntakeSettings;
import leadtally.intake.answer.Answer;
import leadtally.intake.answer.AnswerStatus;
import leadtally.intake.answer.AskedLead;
import leadtally.intake.answer.Pairing;
import leadtally.intake.answer.Verdict;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonValue;
import leadtally.intake.record.RecordOutlet;
import leadtally.intake.record.RecordReader;
import leadtally.intake.record.Times;
import leadtally.lead.AnswerKind;
import leadtally.lead.Blanks;
import leadtally.lead.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers to lead creation, {@code {"requested_at", "request", "status", "response"}}, and bare responses, bare leads and pages of them, which count as
 * accepted (rules 3.2 and 3.6).
 */
public final class OtoniStarkReader implements RecordReader {
    private static final Set<String> STATUSES =
            Set.of("created", "scheduled", "processing", "completed", "rescheduled", "reached-max-retries", "blacklisted");
    private static final String SECONDARIES = "secondary_contacts";

    private final String vendor;
    private final IntakeSettings settings;

    public OtoniStarkReader(String vendor, IntakeSettings settings) {
        this.vendor = vendor;
        this.settings = settings;
    }

    /** A list of leads as its list endpoint gives it: {@code {"data": [...]}}. */
    @Override
    public @Nullable List<JsonValue> page(JsonObject object) {
        return isAnswer(object) ? null : object.items("data");
    }

    /** Its list knows whole days in a zone of its own: it is asked for a day more at both ends, and cut back by this. */
    @Override
    public @Nullable Instant cutBy(JsonObject element) {
        return TimeReader.read(element.text("created_at"), settings.zone(vendor));
    }

    @Override
    public void read(JsonObject object, @Nullable Instant receivedAt, RecordOutlet outlet) throws IOException {
        boolean answer = isAnswer(object);
        JsonObject response = answer ? object.object("response") : object;
        JsonObject request = answer ? object.object("request") : null;
        JsonObject created = response == null ? null : lead(response);
        String status = answer ? object.text("status") : "200";
        boolean accepted = AnswerStatus.of(status) == AnswerStatus.ACCEPTED;
        Parts parts = new Parts(object, request, accepted ? created : null, status);
        if (request == null && (created == null || !accepted)) {
            outlet.reject(WRONG_SHAPE, "no answer to a push: no lead in request or response");
        } else if (!answer && created == object && object.text("id").isEmpty() && !campaign(parts).isEmpty()) {
            outlet.reject(NO_ID, "a lead without id");
        } else {
            leave(parts, answer, receivedAt, outlet);
        }
    }

    private record Parts(JsonObject object, @Nullable JsonObject request, @Nullable JsonObject created, String status) {}

    private void leave(Parts parts, boolean answer, @Nullable Instant receivedAt, RecordOutlet outlet) throws IOException {
        String campaign = campaign(parts);
        List<AskedLead> leads = leads(parts, campaign);
        for (int i = others(parts.request()) + others(parts.created()); i > 0; i--) {
            outlet.reject(WRONG_SHAPE, "a secondary contact that is no object");
        }
        List<Verdict> verdicts = new ArrayList<>(leads.size());
        boolean any = leads.stream().anyMatch(lead -> !lead.resultText("id").isEmpty());
        for (AskedLead lead : leads) {
            verdicts.add(verdict(parts.status(), lead, any, outlet));
        }
        Instant requestedAt = answer ? new Times(settings.zone(vendor), outlet).read(parts.object(), "requested_at") : null;
        int requestLeads = parts.request() == null ? -1 : 1 + JsonObject.among(parts.request().items(SECONDARIES)).size();
        new Answer(vendor, campaign, parts.object(), "phone_number", requestedAt, receivedAt == null ? requestedAt : receivedAt, requestLeads, "")
                .leave(leads, verdicts, settings, outlet);
    }

    /** The primary first, then its secondary contacts: requested ones with their results, then results beyond the request. */
    private List<AskedLead> leads(Parts parts, String campaign) {
        JsonObject request = parts.request();
        JsonObject created = parts.created();
        List<AskedLead> leads = new ArrayList<>();
        leads.add(new AskedLead(
                request == null ? null : request.without(SECONDARIES), created == null ? null : created.without(SECONDARIES), -1));
        leads.addAll(Pairing.of(
                request == null ? List.of() : JsonObject.among(request.items(SECONDARIES)),
                created == null ? List.of() : JsonObject.among(created.items(SECONDARIES)),
                lead -> settings.phone(vendor, campaign, lead.text("phone_number")).identity(),
                0));
        return leads;
    }

    private static Verdict verdict(String status, AskedLead lead, boolean any, RecordOutlet outlet) {
        switch (AnswerStatus.of(status)) {
            case DUPLICATE:
                return Verdict.of(AnswerKind.DUPLICATE);
            case REFUSED:
                return Verdict.of(AnswerKind.REFUSED);
            case NONE:
                return Verdict.failed(AnswerStatus.failure(status));
            case ACCEPTED:
                break;
        }
        if (!any) {
            return Verdict.failed(AnswerStatus.failure(status) + " without a lead id");
        }
        if (lead.resultText("id").isEmpty()) {
            return Verdict.of(AnswerKind.WITHOUT_OUTCOME);
        }
        String said = lead.resultText("status");
        if (isBlacklisted(said)) {
            return Verdict.of(AnswerKind.ACCEPTED).blocked("BLACKLISTED");
        }
        if (!said.isEmpty() && !STATUSES.contains(said)) {
            outlet.unknown("status", said);
        }
        return Verdict.of(AnswerKind.ACCEPTED);
    }

    /** Compared raw (rule 2.3): trimmed, without case, blanks, {@code _} and {@code -}. */
    private static boolean isBlacklisted(String status) {
        StringBuilder letters = new StringBuilder(status.length());
        for (int i = 0; i < status.length(); i++) {
            char c = status.charAt(i);
            if (!Blanks.isBlank(c) && c != '_' && c != '-') {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT).equals("blacklisted");
    }

    private static boolean isAnswer(JsonObject object) {
        return object.object("request") != null || !object.get("response").isAbsent() || !object.get("requested_at").isAbsent();
    }

    /** The lead of a response: its {@code data}, or itself; null if it is neither. */
    private static @Nullable JsonObject lead(JsonObject response) {
        JsonObject data = response.object("data");
        if (data != null) {
            return data;
        }
        return response.text("phone_number").isEmpty() && response.text("id").isEmpty() ? null : response;
    }

    private static int others(@Nullable JsonObject lead) {
        return lead == null ? 0 : JsonObject.others(lead.items(SECONDARIES));
    }

    private static String campaign(Parts parts) {
        String asked = parts.request() == null ? "" : parts.request().text("campaign_id");
        JsonObject created = parts.created();
        if (!asked.isEmpty() || created == null) {
            return asked;
        }
        JsonObject campaign = created.object("campaign");
        String named = created.text("campaign_id");
        return named.isEmpty() && campaign != null ? campaign.text("id") : named;
    }
}
