package leadtally.reconcile;

import java.util.UUID;
import leadtally.lead.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * An answered lead, attributed (rule 3.3).
 *
 * @param submission identity of the submission that it answers or makes, null if two tie (OUTCOME_AMBIGUOUS)
 * @param superseded whether a counting answer with a greater event time stands for that submission (ANSWER_FAILED asks)
 */
public record JudgedAnswer(UUID identity, String group, @Nullable UUID submission, Traffic traffic, boolean superseded) {}
