package leadtally.intake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Random;
import leadtally.lead.AnswerKind;
import leadtally.lead.AnsweredLead;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Content;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.RejectionReason;
import leadtally.lead.SubmissionLine;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** Facts of every kind with every member anything, by a seed. */
final class RandomFacts {
    private static final String[] TEXTS = {"", "a", "dnc.created", "प्रिया", "\u0000", "😀", "0042", "x".repeat(300)};
    private final Random random;

    RandomFacts(Random random) {
        this.random = random;
    }

    Delivery delivery() {
        return new Delivery(random.nextInt(100), random.nextLong() >>> 20, random.nextInt(Integer.MAX_VALUE), fact());
    }

    Rejection rejection() {
        RejectionReason[] reasons = RejectionReason.values();
        return new Rejection(random.nextInt(Integer.MAX_VALUE), random.nextLong() >>> 1, 3, reasons[random.nextInt(reasons.length)], text(), text());
    }

    private Fact fact() {
        return switch (random.nextInt(5)) {
            case 0 -> new SubmissionLine(text(), text(), text(), phone(), instant(), random.nextBoolean(), text(), text(), content(), maybe(), text());
            case 1 -> new WebhookEvent(
                    text(), text(), text(), phone(), text(), instant(), maybe(), random.nextBoolean(), random.nextBoolean(), flag(), text(), text(),
                    maybe(), phone(), text(), content(), maybe(), text());
            case 2 -> new LeadpingEvent(
                    text(), text(), text(), text(), text(), text(), text(), phone(), text(), text(), text(), random.nextBoolean(), text(), amount(),
                    text(), text(), text(), random.nextBoolean() ? null : random.nextLong(), instant(), instant(), maybe(), maybe(), content(), maybe(), text());
            case 3 -> new LeadpingLead(text(), text(), text(), phone(), text(), instant(), instant(), content(), maybe(), text());
            default -> new AnsweredLead(
                    text(), text(), text(), random.nextInt(500), random.nextInt(500), text(), phone(), AnswerKind.values()[random.nextInt(6)], text(), text(),
                    instant(), maybe(), maybe(), maybe(), random.nextInt(3) - 1, random.nextInt(3) - 1, text(), text(), content(), maybe(), text());
        };
    }

    private Content content() {
        return Content.of(text());
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private Phone phone() {
        return switch (random.nextInt(3)) {
            case 0 -> Phone.NONE;
            case 1 -> new Phone("not a phone", null);
            default -> new Phone("raw", new PhoneNumber("+1" + (1_000_000L + random.nextInt(1_000_000_000))));
        };
    }

    private Instant instant() {
        return CanonicalTime.cut(Instant.ofEpochSecond(random.nextLong() % 60_000_000_000L, random.nextInt(1_000_000_000)));
    }

    private @Nullable Instant maybe() {
        return random.nextBoolean() ? null : instant();
    }

    private @Nullable Boolean flag() {
        return random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean());
    }

    private @Nullable BigDecimal amount() {
        return random.nextInt(3) == 0 ? null : new BigDecimal(new BigInteger(random.nextInt(300), random), random.nextInt(61));
    }
}
