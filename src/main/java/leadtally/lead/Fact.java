package leadtally.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the house or a vendor said, whatever how often it was delivered. Two facts with the same {@link #identity()} and
 * {@link #contentKey()} are one fact; the same identity with other content is another version of it (rules 2 and 3).
 *
 * <p>Facts know nothing of files: where one arrived is a {@code Delivery}'s matter.
 */
public sealed interface Fact permits SubmissionLine, AnsweredLead, VendorEvent {
    String vendor();

    /** The campaign, {@code ""} where the fact names none. */
    String campaign();

    /** The fact's own phone; {@link Phone#NONE} where it carries none. */
    Phone phone();

    /** The key of the rules' identity (rules 2.1, 2.2, 3.1). */
    UUID identity();

    /** What versions are compared by. */
    Content content();

    /** Key of {@link #content()}; with {@link #identity()} it is the fact's own key. */
    default UUID contentKey() {
        return content().key();
    }

    /** When it was seen (rule 2.5), null if the delivery does not say; the greatest of its deliveries. */
    @Nullable Instant observedAt();

    /** The source that delivered it, by its name in the job file; the least by bytes where several did. */
    String source();

    /** The same fact as known after another delivery of it. */
    Fact seen(@Nullable Instant observedAt, String source);

    /**
     * The key of what is judged together: {@link Phone#group()}; or {@code !} and the identity for a fact without a phone. What is stored keeps the group that it was stored under.
     */
    default String group() {
        return phone().isAbsent() ? "!" + identity() : phone().group();
    }

    /**
     * Ids that tie facts of different phones together, each with its vendor: external lead ids first of all. Groups that share a link are judged
     * together (rule 8.1).
     */
    List<String> links();

    /** The group, beside its own, whose phone takes the place of the external lead id that this fact has (rule 3.1); {@code ""} where there is none. */
    default String namesake() {
        return "";
    }
}
