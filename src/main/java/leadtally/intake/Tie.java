package leadtally.intake;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import leadtally.lead.Digests;
import leadtally.lead.Fact;
import leadtally.lead.WebhookEvent;

/**
 * Something that may tie a fact's group to another one (rule 8.1): an id that both name, or one identity with versions under two phones.
 *
 * @param isIdentity whether {@code key} is the fact's identity, not an id that it names
 * @param group {@link Fact#group()}
 * @param inputId file of the arrival, with its record there
 */
public record Tie(boolean isIdentity, UUID key, String group, long inputId, long record) {

    /** All that may tie a delivery's group to others. A webhook's identity has its phone in it. */
    public static void each(Delivery delivery, Consumer<Tie> to) {
        String group = delivery.group();
        List<String> links = delivery.fact().links();
        for (String link : links) {
            to.accept(new Tie(false, Digests.key(link), group, delivery.inputId(), delivery.record()));
        }
        if (!(delivery.fact() instanceof WebhookEvent)) {
            to.accept(new Tie(true, delivery.identity(), group, delivery.inputId(), delivery.record()));
        }
    }
}
