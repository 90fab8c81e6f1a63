package leadtally.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Content;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.lead.Traffic;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** Collects causes; each says of its subject what rule 6.1 and its refinement ask. Details hold no phones, and depend on facts only. */
final class Causes {
    private final Rules rules;
    private final WantedGroups groups;
    private final RecentDay days;
    private final Map<Identity, Cause> causes = new LinkedHashMap<>();

    /**
     * Rule 6.1.
     *
     * @param content key of the content that is part of it, null if none is
     * @param group of an answer's lead: a cause of each of its phones may go by itself, and what they are causes of stays while one is left; else {@code ""}
     */
    private record Identity(Reason reason, List<String> subject, @Nullable UUID content, String group) {}

    Causes(Rules rules, WantedGroups groups, RecentDay days) {
        this.rules = rules;
        this.groups = groups;
        this.days = days;
    }

    List<Cause> all() {
        return new ArrayList<>(causes.values());
    }

    void of(Reason reason, Submission subject, String detail) {
        if (groups.has(subject.group)) {
            add(new Cause(
                    reason, subject.subject(), subject.group, subject.vendor, subject.campaign, subject.externalLeadId, subject.phone,
                    subject.submittedAt, days.of(subject.submittedAt), null, "", detail, subject.source, subject.traffic));
        }
    }

    void of(Reason reason, Event subject, String detail) {
        of(reason, subject, subject.amount(), detail);
    }

    void of(Reason reason, Event subject, @Nullable BigDecimal amount, String detail) {
        if (groups.has(subject.group)) {
            WebhookEvent webhook = subject.webhook();
            Content content = webhook == null ? null : webhook.content();
            Cause cause = event(reason, subject, content, subject.fact.linkId(), amount, detail, subject.source, subject.traffic);
            causes.putIfAbsent(new Identity(reason, cause.subject(), content == null ? null : subject.key.content(), ""), cause);
        }
    }

    /** One row for all contents of a webhook; what differs between them is empty (refinement 2.2). */
    void ofContents(Reason reason, List<Event> contents, String detail) {
        Event any = contents.get(0);
        if (groups.has(any.group)) {
            String link = contents.stream().map(event -> event.fact.linkId()).distinct().count() == 1 ? any.fact.linkId() : "";
            Traffic traffic = contents.stream().map(event -> event.traffic).distinct().count() == 1 ? any.traffic : null;
            String source = contents.stream().map(event -> event.source).min(Order.BYTES).orElseThrow();
            add(event(reason, any, null, link, null, detail, source, traffic));
        }
    }

    /**
     * An answer that was not attributed is of no submission's class, so that it is real, as an unmatched event is (rule 2.4). The subject is the answer, not one of
     * its leads: id and phone stand there only where the request has one (refinement 3.4).
     */
    void of(Reason reason, AnsweredLead subject, String detail) {
        if (groups.has(subject.group())) {
            boolean only = subject.requestLeads() == 1 || subject.requestLeads() < 0 && subject.leads() == 1;
            Cause cause = new Cause(
                    reason, Subjects.of(subject), subject.group(), subject.vendor(), subject.campaign(), only ? subject.externalLeadId() : "",
                    only ? subject.phone() : Phone.NONE,
                    subject.instant(), days.of(subject.instant()), null, "", detail, subject.source(), Traffic.REAL);
            causes.putIfAbsent(new Identity(reason, cause.subject(), null, subject.group()), cause);
        }
    }

    private Cause event(
            Reason reason, Event event, @Nullable Content content, String link, @Nullable BigDecimal amount, String detail, String source,
            @Nullable Traffic traffic) {
        Instant at = event.time();
        String currency = amount == null ? "" : rules.vendor(event.fact.vendor()).currency();
        return new Cause(
                reason, event.subject(), content, event.group, event.fact.vendor(), event.fact.campaign(), link, event.fact.phone(), at, days.of(at), amount,
                currency, detail, source, traffic);
    }

    private void add(Cause cause) {
        causes.putIfAbsent(new Identity(cause.reason(), cause.subject(), null, ""), cause);
    }
}
