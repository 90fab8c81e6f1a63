package leadtally.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the rules say of some groups at an as-of instant. Order of the lists is not defined.
 *
 * @param submissions each submission of the groups, house lines and those that answers made, exactly once
 * @param events the counting version of each event of the groups
 * @param answers each answered lead of the groups
 * @param register at most one entry per phone of the groups
 * @param causes the causes of discrepancies present, whose subject is of the groups; without those found over all facts afterwards (BILLED_TWICE, FEED_SILENT,
 *     ANSWER_FAILED, BATCH_TOTALS_DISAGREE)
 * @param due per group the next instant at which its judgement could change by time alone; groups that time cannot change are absent
 */
public record Judgement(
        List<JudgedSubmission> submissions,
        List<JudgedEvent> events,
        List<JudgedAnswer> answers,
        List<RegisterEntry> register,
        List<Cause> causes,
        Map<String, Instant> due) {}
