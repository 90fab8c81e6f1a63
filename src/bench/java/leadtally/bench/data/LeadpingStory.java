package leadtally.bench.data;

import java.io.IOException;
import java.time.Duration;

/** What Leadping tells of a lead: its creation, where the lead is Leadping's, and the messages and calls with what they cost. */
final class LeadpingStory {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Outbox outbox;
    private final LeadpingLine line = new LeadpingLine();

    LeadpingStory(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(Lead lead, Draw draw) throws IOException {
        if (lead.quiet()) {
            return;
        }
        long time = lead.submittedAt() + draw.between(5_000, 10 * MINUTE);
        int ordinal = 0;
        if (!lead.aktify() && draw.chance(930)) {
            line.begin("LeadCreated", "inbound").status = "Completed";
            send(lead, ordinal++, time, draw);
        }
        int talk = lead.aktify() ? draw.below(3) : 1 + draw.below(7);
        for (int i = 0; i < talk; i++) {
            time += draw.between(MINUTE, 60 * MINUTE);
            say(lead, ordinal++, time, draw);
        }
    }

    private void say(Lead lead, int ordinal, long time, Draw draw) throws IOException {
        int kind = draw.below(1000);
        if (kind < 620) {
            message(lead, ordinal, time, kind < 560 ? "Sms" : "Mms", draw);
        } else if (kind < 800) {
            line.begin("Sms", "inbound").status = kind < 785 ? "Received" : "Opted out";
            line.receivedAt = time;
            cost(draw.chance(900) ? "billed" : "pending", "0.0040");
            send(lead, ordinal, time, draw);
        } else {
            line.begin("Call", "outbound").status = draw.of("Ended", "Ended", "Missed", "Failed");
            line.sentAt = time + 500;
            cost(draw.of("billed", "billed", "rated"), draw.of("0.021", "0.042", "0.063", "0"));
            send(lead, ordinal, time, draw);
        }
    }

    /** A message out; one in twenty is told twice, as sent and then as delivered with its cost: two versions of one event. */
    private void message(Lead lead, int ordinal, long time, String type, Draw draw) throws IOException {
        boolean versions = draw.chance(50);
        String traffic = draw.chance(960) ? "RealLead" : draw.of("Warmup", "Test", "SystemInternal", "");
        String amount = type.equals("Mms") ? "0.06" : draw.of("0.0079", "0.0158", "0.02");
        if (versions) {
            out(lead, ordinal, type, traffic, time);
            line.status = "Sent";
            cost("pending", "");
            send(lead, ordinal, time, draw);
        }
        out(lead, ordinal, type, traffic, time);
        boolean failed = !versions && draw.chance(40);
        line.status = failed ? draw.of("Failed", "Undeliverable") : "Delivered";
        line.failedAt = failed ? time + 4000 : JsonObject.NEVER;
        line.deliveredAt = failed ? JsonObject.NEVER : time + draw.between(2_000, 90_000);
        cost(draw.of("billed", "billed", "billed", "pending_invoice"), draw.chance(990) ? amount : "");
        send(lead, ordinal, time, draw);
    }

    private void out(Lead lead, int ordinal, String type, String traffic, long time) {
        line.begin(type, "outbound");
        line.traffic = traffic;
        line.warmup = traffic.equals("Warmup");
        line.provider = "msg-" + lead.index() + "-" + ordinal;
        line.sentAt = time + 400;
    }

    private void cost(String billing, String amount) {
        line.billing = billing;
        line.amount = amount;
    }

    private void send(Lead lead, int ordinal, long time, Draw draw) throws IOException {
        outbox.deliver(Feed.LEADPING, line.of(lead, ordinal, time), time, draw);
    }
}
