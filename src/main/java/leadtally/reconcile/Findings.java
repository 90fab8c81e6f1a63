package leadtally.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Traffic;
import leadtally.lead.WebhookEvent;

/** What was found, as the values that leave the judgement: of the groups wanted only. */
final class Findings {
    private final Rules rules;
    private final Set<String> groups;

    Findings(Rules rules, Set<String> groups) {
        this.rules = rules;
        this.groups = groups;
    }

    Judgement judgement(Submissions submissions, List<Event> events, Register register, Causes causes, Agenda agenda) {
        return new Judgement(
                submissions.all().stream()
                        .filter(submission -> groups.contains(submission.group))
                        .map(submission -> judged(submission, register))
                        .toList(),
                events.stream().filter(event -> groups.contains(event.group)).map(this::judged).toList(),
                submissions.pushed().stream().flatMap(this::answers).toList(),
                register.entries().stream().filter(entry -> groups.contains(entry.phone().e164())).toList(),
                causes.all(),
                agenda.due());
    }

    private JudgedSubmission judged(Submission submission, Register register) {
        Verdict verdict = submission.verdict;
        return new JudgedSubmission(
                submission.identity, submission.group, submission.ordinal, submission.vendor, submission.campaign, submission.externalLeadId,
                submission.phone, submission.submittedAt, rules.days().of(submission.submittedAt), submission.traffic, verdict.outcome(),
                verdict.detail(), verdict.at(), verdict.rung(), verdict.lagSeconds(), register.since(submission.phone), submission.source,
                rules.deadline(submission.vendor, submission.submittedAt), submission.vendorLeadId(), submission.parentLeadId(),
                submission.fromAnswer, verdict.event());
    }

    private JudgedEvent judged(Event event) {
        return new JudgedEvent(
                event.key, event.group, rules.days().of(event.time()), event.attribution,
                event.submission == null ? null : event.submission.identity, event.rung, event.traffic, event.duplicateOf, event.callback,
                event.callback == null ? null : rules.days().of(Objects.requireNonNull(((WebhookEvent) event.fact).scheduledTime())),
                event.breachAt == null ? null : rules.days().of(event.breachAt));
    }

    private java.util.stream.Stream<JudgedAnswer> answers(PushedLead lead) {
        return lead.answers.stream().filter(answer -> groups.contains(answer.group())).map(answer -> judged(answer, lead.submission));
    }

    private static JudgedAnswer judged(AnsweredLead answer, @org.jspecify.annotations.Nullable Submission submission) {
        return submission == null
                ? new JudgedAnswer(answer.identity(), answer.group(), null, Traffic.REAL, false)
                : new JudgedAnswer(
                        answer.identity(), answer.group(), submission.identity, submission.traffic,
                        submission.evidence.hasCountingAfter(answer.instant()));
    }
}
