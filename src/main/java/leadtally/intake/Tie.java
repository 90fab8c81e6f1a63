package leadtally.intake;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import leadtally.lead.Digests;
import leadtally.lead.Fact;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that may tie a fact's group to another one (rule 8.1): an id that both name, or one identity with versions under two phones.
 *
 * @param isIdentity whether {@code key} is the fact's identity, not an id that it names
 * @param group {@link Fact#group()}
 * @param inputId file of the arrival, with its record there
 */
public record Tie(boolean isIdentity, UUID key, String group, long inputId, long record) {

    /** All that may tie a delivery's group to others. */
    public static void each(Delivery delivery, Consumer<Tie> to) {
        delivery.fact().links().forEach(link -> to.accept(link(delivery, link)));
        namesake(delivery).forEach(to);
        Tie identity = identity(delivery);
        if (identity != null) {
            to.accept(identity);
        }
    }

    static Tie link(Delivery delivery, String link) {
        return link(delivery, link, delivery.group());
    }

    private static Tie link(Delivery delivery, String link, String group) {
        return new Tie(false, Digests.key(link), group, delivery.inputId(), delivery.record());
    }

    /** What ties a delivery whose id is another group's phone to that group, which itself names no id: both sides of the tie, or none. */
    static List<Tie> namesake(Delivery delivery) {
        String phone = delivery.fact().namesake();
        if (phone.isEmpty()) {
            return List.of();
        }
        String link = delivery.fact().vendor() + "|" + phone;
        return List.of(link(delivery, link), link(delivery, link, phone));
    }

    /** Of an identity each arrival counts. A webhook's has its phone in it: null. */
    static @Nullable Tie identity(Delivery delivery) {
        return delivery.fact() instanceof WebhookEvent ? null : new Tie(true, delivery.identity(), delivery.group(), delivery.inputId(), delivery.record());
    }
}
