package leadtally.bench.data;

import java.io.IOException;
import java.time.Duration;

/** The calls that aktify made to a lead, with their results, keys, transfers and bookings. */
final class AktifyCalls {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Outbox outbox;
    private final WebhookLine webhook;

    AktifyCalls(Outbox outbox, WebhookLine webhook) {
        this.outbox = outbox;
        this.webhook = webhook;
    }

    void make(Lead lead, long since, Draw draw) throws IOException {
        long time = since;
        boolean scheduled = false;
        for (int left = 1 + draw.below(3); left > 0; left--) {
            time += draw.between(3 * MINUTE, 90 * MINUTE);
            int result = draw.below(1000);
            call(lead, time, scheduled, result, draw);
            scheduled = result >= 800 && result < 900;
            if (result >= 900 && result < 950) {
                return;
            }
        }
    }

    private void call(Lead lead, long time, boolean scheduled, int result, Draw draw) throws IOException {
        boolean inbound = !scheduled && draw.chance(120);
        String type = inbound ? "inbound" : scheduled ? "scheduled" : "unscheduled";
        long end = time + draw.between(20_000, 6 * MINUTE);
        begin(lead, inbound ? "lead.call_received" : "lead.call_initiated", time);
        if (!inbound) {
            webhook.data().literal("isScheduled", Boolean.toString(scheduled));
        }
        send(time, draw);
        if (result < 570) {
            end(lead, end, type, scheduled, "no_response", draw);
        } else if (result < 800) {
            key(lead, time + 15_000, type, scheduled, 1, draw);
            end(lead, end, type, scheduled, "transfer", draw);
            if (draw.chance(950)) {
                transferred(lead, end, inbound, scheduled, draw);
            }
        } else if (result < 900) {
            key(lead, time + 15_000, type, scheduled, 2, draw);
            end(lead, end, type, scheduled, "reschedule", draw);
            begin(lead, "lead.call_scheduled", end + 1000).data().instant("scheduledTime", end + draw.between(30, 180) * MINUTE);
            send(end + 1000, draw);
        } else if (result < 950) {
            optOut(lead, time, end, type, scheduled, draw);
        } else {
            end(lead, end, type, scheduled, result < 990 ? "no_response" : "voicemail", draw);
        }
    }

    private void optOut(Lead lead, long time, long end, String type, boolean scheduled, Draw draw) throws IOException {
        key(lead, time + 15_000, type, scheduled, 9, draw);
        end(lead, end, type, scheduled, "dnc", draw);
        if (draw.chance(950)) {
            begin(lead, "dnc.created", end + 2000).data().instant("dncTimestamp", end + 1500);
            send(end + 2000, draw);
        }
    }

    /** One in a thousand is told twice with different results. */
    private void end(Lead lead, long time, String type, boolean scheduled, String result, Draw draw) throws IOException {
        begin(lead, "lead.call_ended", time).data().string("callType", type).string("callResult", result).literal("isScheduled", Boolean.toString(scheduled));
        send(time, draw);
        if (draw.chance(1)) {
            begin(lead, "lead.call_ended", time).data().string("callType", type).string("callResult", "hung_up").literal("isScheduled", "false");
            send(time, draw);
        }
    }

    private void key(Lead lead, long time, String type, boolean scheduled, int key, Draw draw) throws IOException {
        begin(lead, "lead.call_key_pressed", time).data().string("callType", type).literal("isScheduled", Boolean.toString(scheduled))
                .number("keypressNumber", "", key, 1);
        send(time, draw);
    }

    private void transferred(Lead lead, long time, boolean inbound, boolean scheduled, Draw draw) throws IOException {
        begin(lead, "lead.call_transferred", time).data().phone("transferredTo", 8_005_550_100L + draw.below(20))
                .string("callType", inbound ? "inbound" : "outbound").literal("isScheduled", Boolean.toString(scheduled));
        send(time, draw);
    }

    private WebhookLine begin(Lead lead, String type, long time) {
        return webhook.begin(lead, type, time);
    }

    private void send(long time, Draw draw) throws IOException {
        outbox.deliver(Feed.AKTIFY, webhook, time, draw);
    }
}
