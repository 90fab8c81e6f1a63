package leadtally.intake.yotel;

import static leadtally.lead.RejectionReason.WRONG_SHAPE;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import leadtally.intake.IntakeSettings;
import leadtally.intake.answer.Answer;
import leadtally.intake.answer.AnswerStatus;
import leadtally.intake.answer.AskedLead;
import leadtally.intake.answer.Pairing;
import leadtally.intake.answer.Verdict;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonValue;
import leadtally.intake.record.Flags;
import leadtally.intake.record.RecordOutlet;
import leadtally.intake.record.RecordReader;
import leadtally.intake.record.Times;
import leadtally.lead.AnswerKind;
import leadtally.lead.Blanks;
import org.jspecify.annotations.Nullable;

/** Reads pushes with their answers: {@code {"requested_at", "campaign_id", "request", "status", "response"}}, single and bulk (rule 3.5). */
public final class YotelReader implements RecordReader {
    private static final Set<AnswerKind> OUTCOMES = EnumSet.of(AnswerKind.ACCEPTED, AnswerKind.INVALID, AnswerKind.DUPLICATE);

    private final String vendor;
    private final IntakeSettings settings;

    public YotelReader(String vendor, IntakeSettings settings) {
        this.vendor = vendor;
        this.settings = settings;
    }

    @Override
    public void read(JsonObject push, @Nullable Instant receivedAt, RecordOutlet outlet) throws IOException {
        JsonObject request = push.object("request");
        JsonObject response = push.object("response");
        List<JsonValue> asked = request == null ? push.items("request") : request.items("leads");
        List<JsonValue> results = response == null ? null : response.items("results");
        boolean bulk = asked != null || results != null;
        boolean accepted = AnswerStatus.of(push.text("status")) == AnswerStatus.ACCEPTED;
        List<AskedLead> leads = bulk
                ? Pairing.of(JsonObject.among(asked), accepted ? JsonObject.among(results) : List.of(), lead -> Blanks.trim(lead.text("phone")), -1)
                : single(request, accepted ? response : null);
        int odd = JsonObject.others(asked) + JsonObject.others(results);
        for (int i = 0; i < odd; i++) {
            outlet.reject(WRONG_SHAPE, "a lead that is no object");
        }
        if (leads.isEmpty()) {
            if (odd == 0) {
                outlet.reject(WRONG_SHAPE, "no push: no lead in request or response");
            }
            return;
        }
        List<Verdict> verdicts = new ArrayList<>(leads.size());
        for (AskedLead lead : leads) {
            verdicts.add(verdict(push, lead, bulk, outlet));
        }
        // Refinement 3.4: a 2xx that holds no outcome for any of its leads is no answer.
        if (accepted && verdicts.stream().noneMatch(verdict -> OUTCOMES.contains(verdict.kind()))) {
            verdicts.replaceAll(verdict -> Verdict.failed(AnswerStatus.failure(push.text("status")) + " without an outcome"));
        }
        String fault = accepted && bulk && response != null
                ? BulkTotals.fault(response, JsonObject.among(results), results == null ? 0 : results.size(), asked == null ? -1 : asked.size())
                : "";
        Instant requestedAt = new Times(settings.zone(vendor), outlet).read(push, "requested_at");
        int requestLeads = asked != null ? asked.size() : request != null ? 1 : -1;
        new Answer(vendor, push.text("campaign_id"), push, "phone", requestedAt, receivedAt == null ? requestedAt : receivedAt, requestLeads, fault)
                .leave(leads, verdicts, settings, outlet);
    }

    private static List<AskedLead> single(@Nullable JsonObject request, @Nullable JsonObject response) {
        return request == null && response == null ? List.of() : List.of(new AskedLead(request, response, -1));
    }

    private static Verdict verdict(JsonObject push, AskedLead lead, boolean bulk, RecordOutlet outlet) {
        String status = push.text("status");
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
        Verdict verdict = bulk ? byResult(lead, outlet) : bySingle(AnswerStatus.code(status), lead, outlet);
        JsonObject result = lead.result();
        return result != null && new Flags(outlet).isFalse(result, "dnd_clean") ? verdict.blocked("DND") : verdict;
    }

    private static Verdict byResult(AskedLead lead, RecordOutlet outlet) {
        return Verdict.of(kind(lead.resultText("status"), outlet));
    }

    /** A single 200 or 201 is added unless its status says otherwise; another 2xx says nothing by itself. */
    private static Verdict bySingle(int code, AskedLead lead, RecordOutlet outlet) {
        String said = lead.resultText("status");
        if (!said.isEmpty()) {
            return Verdict.of(kind(said, outlet));
        }
        return code == 200 || code == 201 ? Verdict.of(AnswerKind.ACCEPTED) : Verdict.failed("status " + code + " without a result");
    }

    private static AnswerKind kind(String status, RecordOutlet outlet) {
        switch (status) {
            case "added":
                return AnswerKind.ACCEPTED;
            case "invalid":
                return AnswerKind.INVALID;
            case "duplicate":
                return AnswerKind.DUPLICATE;
            case "":
                return AnswerKind.WITHOUT_OUTCOME;
            default:
                outlet.unknown("status", status);
                return AnswerKind.UNKNOWN_STATUS;
        }
    }
}
