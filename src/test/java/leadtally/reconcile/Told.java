package leadtally.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import leadtally.lead.Reason;
import org.jspecify.annotations.Nullable;

/** A judgement in words, sorted. */
record Told(Judgement judgement) {
    /** {@code id outcome[:detail] outcome_at matched_by}, the phone where there is no id, {@code -} where there is nothing. */
    List<String> outcomes() {
        return sorted(judgement.submissions().stream().map(submission -> String.join(" ",
                submission.externalLeadId().isEmpty() ? submission.phone().identity() : submission.externalLeadId(),
                submission.outcome() + (submission.outcomeDetail().isEmpty() ? "" : ":" + submission.outcomeDetail()),
                time(submission.outcomeAt()),
                submission.matchedBy().word().isEmpty() ? "-" : submission.matchedBy().word())).toList());
    }

    /** {@code reason subject_at[ amount]}. */
    List<String> causes() {
        return sorted(judgement.causes().stream().map(Told::words).toList());
    }

    List<String> causes(Reason reason) {
        return sorted(causesOf(reason).stream().map(Told::words).toList());
    }

    List<Cause> causesOf(Reason reason) {
        return judgement.causes().stream().filter(cause -> cause.reason() == reason).toList();
    }

    String detail(Reason reason) {
        return causesOf(reason).get(0).detail();
    }

    JudgedSubmission submission(String id) {
        return only(judgement.submissions(), submission -> submission.externalLeadId().equals(id));
    }

    /** {@code attribution rung traffic} of the event at that time. */
    List<String> attributions() {
        return sorted(judgement.events().stream()
                .map(event -> event.attribution() + " " + (event.rung().word().isEmpty() ? "-" : event.rung().word()) + " " + event.traffic().word())
                .toList());
    }

    /** The keys under which the events are billed, the same for those that are billed twice. */
    List<UUID> billedMessages() {
        return judgement.events().stream().map(JudgedEvent::billedMessage).filter(Objects::nonNull).toList();
    }

    List<String> callbacks() {
        return sorted(judgement.events().stream()
                .filter(event -> event.callback() != null)
                .map(event -> event.callback() + " " + event.callbackDay())
                .toList());
    }

    List<String> register() {
        return sorted(judgement.register().stream()
                .map(entry -> String.join(" ", entry.phone().e164(), time(entry.dncAt()), entry.vendor(), entry.campaign(), entry.learntBy().word()))
                .toList());
    }

    Map<String, String> due() {
        var due = new TreeMap<String, String>();
        judgement.due().forEach((group, at) -> due.put(group, Times.print(at)));
        return due;
    }

    static <T> T only(List<T> all, Predicate<T> wanted) {
        List<T> found = all.stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " found where one is wanted");
        }
        return found.get(0);
    }

    private static String words(Cause cause) {
        return cause.reason() + " " + Times.print(cause.subjectAt()) + (cause.amount() == null ? "" : " " + cause.amount().toPlainString());
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "-" : Times.print(instant);
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }
}
