package leadtally.report.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.Period;
import leadtally.lead.Phone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** What was taken in by the runs after a given one, or again by people since; see {@code sql/queries/report/restated_*.sql}. */
public final class FactsSince {
    private static final int GROUPS_AT_ONCE = 1_000;

    /** Under which run number and bucket the store has what people had taken in again (the run that judges it takes it over under its own number). */
    private static final long PENDING = 0;
    private static final int RETRIED = -5;

    private final Store store;
    private final long runNo;
    private final Period period;
    private final BusinessDays days;

    /**
     * @param runNo the last run whose facts do not count
     */
    public FactsSince(Store store, long runNo, Period period, BusinessDays days) {
        this.store = store;
        this.runNo = runNo;
        this.period = period;
        this.days = days;
    }

    /** The last run whose facts do not count. */
    public long runNo() {
        return runNo;
    }

    /**
     * A fact.
     *
     * @param kind {@code line}, {@code answer} or {@code event}
     * @param isCorrection whether it is another version or a newer answer
     * @param linkId what an event names its submission by, {@code ""} if nothing
     * @param source that it came by first
     * @param submission that it belongs to now, null if none
     */
    public record NewFact(
            String kind, boolean isCorrection, String group, String vendor, Instant at, String eventId, String linkId, String source,
            @Nullable Submission submission) {
        /** Whether it is an event alone: what a submission's source is never told by. */
        public boolean isEvent() {
            return kind.equals("event");
        }

        /** Whether it is what its submission is known by: a line of the house, or an answer where the house has none. */
        public boolean isSubmission() {
            return kind.equals("line") || kind.equals("answer") && submission != null && submission.fromAnswer();
        }
    }

    /**
     * A submission's identity, as far as it is printed, and what events name it by.
     *
     * @param fromAnswer whether an answer made it (rule 3.3)
     */
    public record Submission(
            String vendor, String campaign, String externalLeadId, Phone phone, Instant submittedAt, String vendorLeadId, boolean fromAnswer) {}

    /** A combination of what the event figures tell apart. */
    public record NewEvents(
            LocalDate day, String vendor, String campaign, String traffic, String callType, String callResult, Phone transferredTo, String sourceId,
            String activityType, String billingStatus, boolean isCorrection) {}

    /** That an event is, or was before its correction, of a feed's day. */
    public record FeedEvent(String vendor, String campaign, String type, LocalDate day, boolean isCorrection) {}

    /** Phones (groups) with a fact, and those that an id ties to one. */
    public void groups(Consumer<String> groups) {
        store.stream("queries/report/restated_groups", Map.of("run_no", runNo), row -> groups.accept(row.getString("group_key")));
    }

    /** The facts about some groups or groups tied to them. */
    public void factsOf(List<String> groups, Consumer<NewFact> facts) {
        for (int from = 0; from < groups.size(); from += GROUPS_AT_ONCE) {
            Collection<String> some = groups.subList(from, Math.min(groups.size(), from + GROUPS_AT_ONCE));
            store.stream(
                    "queries/report/restated_facts",
                    Map.of("run_no", runNo, "pending", PENDING, "retried", RETRIED, "groups", new SqlArrayValue("varchar", some.toArray())),
                    row -> facts.accept(fact(row)));
        }
    }

    /** New events that feeds count, and events that are no longer where their feeds counted them. */
    public void feeds(Consumer<FeedEvent> events) {
        store.stream("queries/report/restated_feeds", Map.of("run_no", runNo, "pending", PENDING, "retried", RETRIED), row -> {
            FeedEvent now = feedEvent(row, "campaign", "event_type", "event_time", row.getString("campaign_before") != null);
            FeedEvent before = now.isCorrection() ? feedEvent(row, "campaign_before", "event_type_before", "event_time_before", true) : null;
            if (now.equals(before)) {
                return;
            }
            events.accept(now);
            if (before != null) {
                events.accept(before);
            }
        });
    }

    private FeedEvent feedEvent(ResultSet row, String campaign, String type, String time, boolean isCorrection) throws SQLException {
        return new FeedEvent(row.getString("vendor"), row.getString(campaign), row.getString(type), days.of(Columns.instant(row, time)), isCorrection);
    }

    /** New events in the figures of the period's days. */
    public void events(Consumer<NewEvents> events) {
        store.stream("queries/report/restated_events", inPeriod(), row -> events.accept(new NewEvents(
                Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"), row.getString("traffic"),
                row.getString("call_type"), row.getString("call_result"), Columns.phone(row, "transferred_raw", "transferred_to"),
                row.getString("source_id"), row.getString("activity_type"), row.getString("billing_status"), row.getBoolean("is_correction"))));
    }

    /** New events about phones with a callback in the period; day, vendor, campaign and traffic are the callback's. */
    public void callbacks(Consumer<NewEvents> events) {
        store.stream("queries/report/restated_callbacks", inPeriod(), row -> events.accept(new NewEvents(
                Columns.day(row, "business_day"), row.getString("vendor"), row.getString("campaign"), row.getString("traffic"), "", "", Phone.NONE, "",
                "", "", row.getBoolean("is_correction"))));
    }

    /** Of each vendor, which kinds of facts there are. */
    public void vendors(VendorKinds kinds) {
        store.stream("queries/report/restated_vendors", Map.of("run_no", runNo, "pending", PENDING, "retried", RETRIED), row -> kinds.accept(
                row.getString("vendor"), row.getString("kind"), row.getBoolean("is_correction")));
    }

    /** Takes a vendor's kind of facts. */
    @FunctionalInterface
    public interface VendorKinds {
        void accept(String vendor, String kind, boolean isCorrection);
    }

    /** Answers that are none, or whose totals disagree; one of several leads may be told twice. */
    public void answers(Answers answers) {
        store.stream("queries/report/restated_answers", Map.of("run_no", runNo, "pending", PENDING, "retried", RETRIED), row -> answers.accept(
                row.getString("vendor"), row.getString("answer_key"), row.getBoolean("is_submission")));
    }

    /** Takes an answer, by the parts of its identity, and whether it makes a submission. */
    @FunctionalInterface
    public interface Answers {
        void accept(String vendor, String answerKey, boolean isSubmission);
    }

    private Map<String, Object> inPeriod() {
        return Map.of(
                "run_no", runNo, "pending", PENDING, "retried", RETRIED, "from", period.from(), "to", period.to(),
                "starts_at", Objects.requireNonNull(Store.at(days.start(period.from()))), "ends_at", Objects.requireNonNull(Store.at(days.end(period.to()))));
    }

    private static NewFact fact(ResultSet row) throws SQLException {
        String vendor = row.getString("submission_vendor");
        Submission submission = vendor == null
                ? null
                : new Submission(
                        vendor, row.getString("submission_campaign"), row.getString("submission_id"),
                        Columns.phone(row, "submission_phone_raw", "submission_phone"), Columns.instant(row, "submission_at"),
                        row.getString("submission_vendor_lead_id"), row.getBoolean("submission_from_answer"));
        return new NewFact(
                row.getString("kind"), row.getBoolean("is_correction"), row.getString("group_key"), row.getString("vendor"),
                Columns.instant(row, "fact_at"), row.getString("event_id"), row.getString("link_id"), row.getString("source"), submission);
    }
}
