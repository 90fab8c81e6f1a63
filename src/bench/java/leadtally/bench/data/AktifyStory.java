package leadtally.bench.data;

import java.io.IOException;
import java.time.Duration;

/** What aktify tells of a lead: created, landline, an opt-out, nothing, a contradiction; and the calls of a created one. */
final class AktifyStory {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long STRANGERS = 2_000_000_000L;

    private final Outbox outbox;
    private final WebhookLine webhook = new WebhookLine();
    private final AktifyCalls calls;

    AktifyStory(Outbox outbox) {
        this.outbox = outbox;
        this.calls = new AktifyCalls(outbox, webhook);
    }

    void tell(Lead lead, Draw draw) throws IOException {
        long soon = lead.submittedAt() + draw.between(20_000, 20 * MINUTE);
        int fate = draw.below(1000);
        if (!lead.quiet()) {
            if (fate < 70) {
                landline(lead, soon, draw);
            } else if (fate < 90) {
                dnc(lead, soon, draw);
            } else if (fate < 130) {
                // nothing: it will be missing
            } else {
                // 2 % are posted in a batch of a later day
                long posted = fate < 150 ? soon + draw.between(DAY, 3 * DAY) : soon;
                created(lead, posted, draw);
                if (fate >= 990) {
                    landline(lead, soon + draw.below(30 * MINUTE), draw);
                }
                calls.make(lead, posted, draw);
            }
        }
        if (draw.chance(10)) {
            stranger(lead, soon, draw);
        }
    }

    private void created(Lead lead, long time, Draw draw) throws IOException {
        webhook.begin(lead, "campaign.lead_created", time);
        person(lead, draw);
        outbox.deliver(Feed.AKTIFY, webhook, time, draw);
    }

    private void landline(Lead lead, long time, Draw draw) throws IOException {
        webhook.begin(lead, "lead.landline_detected", time);
        webhook.data().string("lineType", draw.of("landline", "fixed line"));
        person(lead, draw);
        outbox.deliver(Feed.AKTIFY, webhook, time, draw);
    }

    /** Half of the test leads are known as such only by the vendor's mark. */
    private void person(Lead lead, Draw draw) {
        webhook.data().string("firstName", draw.of("Mia", "Liam", "Olivia", "Noah")).string("lastName", draw.of("Johnson", "Garcia", "Miller", "Davis"));
        if (lead.test() || draw.chance(5)) {
            webhook.data().literal("isTestLead", "true");
        }
    }

    private void dnc(Lead lead, long time, Draw draw) throws IOException {
        webhook.begin(lead, "dnc.created", time).data().instant("dncTimestamp", time - draw.below(5000));
        outbox.deliver(Feed.AKTIFY, webhook, time, draw);
    }

    /** Events of a lead that nobody submitted. */
    private void stranger(Lead lead, long time, Draw draw) throws IOException {
        Lead other = new Lead(lead.index() + STRANGERS / 4, true, lead.campaign(), Lead.phone(lead.index() + STRANGERS), true, draw.chance(900),
                lead.submittedAt(), false, false);
        created(other, time, draw);
        calls.make(other, time, draw);
    }
}
