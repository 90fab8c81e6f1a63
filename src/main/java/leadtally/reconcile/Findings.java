package leadtally.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Traffic;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** What was found, company by company, as the values that leave the judgement: of the groups wanted only. */
final class Findings {
    private final WantedGroups groups;
    private final RecentDay days;
    private final List<JudgedSubmission> submissions = new ArrayList<>();
    private final List<JudgedEvent> events = new ArrayList<>();
    private final List<JudgedAnswer> answers = new ArrayList<>();
    private final List<RegisterEntry> register = new ArrayList<>();

    Findings(WantedGroups groups, RecentDay days) {
        this.groups = groups;
        this.days = days;
    }

    void add(Submissions company, List<Event> all, Register optOuts) {
        for (Submission submission : company.all()) {
            if (groups.has(submission.group)) {
                submissions.add(judged(submission, optOuts));
            }
        }
        for (Event event : all) {
            if (groups.has(event.group)) {
                events.add(judged(event));
            }
        }
        for (PushedLead lead : company.pushed()) {
            add(lead);
        }
        for (RegisterEntry entry : optOuts.entries()) {
            if (groups.has(entry.phone().e164())) {
                register.add(entry);
            }
        }
    }

    Judgement judgement(Causes causes, Agenda agenda) {
        return new Judgement(submissions, events, answers, register, causes.all(), agenda.due());
    }

    private JudgedSubmission judged(Submission submission, Register optOuts) {
        Verdict verdict = submission.verdict;
        return new JudgedSubmission(
                submission.identity, submission.group, submission.ordinal, submission.vendor, submission.campaign, submission.externalLeadId,
                submission.phone, submission.submittedAt, days.of(submission.submittedAt), submission.traffic, verdict.outcome(), verdict.detail(),
                verdict.at(), verdict.rung(), verdict.lagSeconds(), optOuts.since(submission.phone), submission.source, submission.deadlineAt,
                submission.vendorLeadId(), submission.parentLeadId(), submission.fromAnswer, verdict.event());
    }

    private JudgedEvent judged(Event event) {
        return new JudgedEvent(
                event.number, event.key, event.group, days.of(event.time()), event.attribution,
                event.submission == null ? null : event.submission.identity, event.rung, event.traffic, event.duplicateOf, event.callback,
                event.callback == null ? null : days.of(Objects.requireNonNull(((WebhookEvent) event.fact).scheduledTime())),
                event.breachAt == null ? null : days.of(event.breachAt), event.billedMessage(), event.hasVersions);
    }

    private void add(PushedLead lead) {
        for (KnownFact answer : lead.known) {
            if (groups.has(answer.group())) {
                answers.add(judged(answer, lead.submission));
            }
        }
    }

    private static JudgedAnswer judged(KnownFact answer, @Nullable Submission submission) {
        return submission == null
                ? new JudgedAnswer(answer.key().identity(), answer.group(), null, Traffic.REAL, false)
                : new JudgedAnswer(
                        answer.key().identity(), answer.group(), submission.identity, submission.traffic,
                        submission.evidence.hasCountingAfter(((AnsweredLead) answer.fact()).instant()));
    }
}
