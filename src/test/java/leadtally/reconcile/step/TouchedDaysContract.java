package leadtally.reconcile.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import leadtally.database.StoreContract;
import leadtally.database.TestRows;
import leadtally.lead.Outcome;
import leadtally.lead.Phone;
import leadtally.lead.Rung;
import leadtally.lead.Traffic;
import leadtally.reconcile.DecidingEvent;
import leadtally.reconcile.EventKey;
import leadtally.reconcile.JudgedEvent;
import leadtally.reconcile.JudgedSubmission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which days a changed judgement touches, and whether the figures made of events are among those to be made again. */
abstract class TouchedDaysContract extends StoreContract {
    private static final LocalDate SUBMITTED = LocalDate.of(2026, 1, 5);
    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 7);
    private static final EventKey FIRST = new EventKey(new UUID(1, 1), new UUID(1, 2));
    private static final EventKey SECOND = new EventKey(new UUID(2, 1), new UUID(2, 2));

    private final TouchedDays touched = new TouchedDays();

    private List<String> touched() {
        touched.insert(store, 3, 7);
        return lines("select run_no, bucket, business_day, of_events from touched_day order by business_day");
    }

    private static String row(LocalDate day, boolean ofEvents) {
        return "3|7|" + day + "|" + (ofEvents ? "TRUE" : "FALSE");
    }

    private static List<String> upper(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("\\|t$", "|TRUE").replaceAll("\\|f$", "|FALSE")).toList();
    }

    private void submission(@Nullable JudgedSubmission was, @Nullable JudgedSubmission now) {
        JudgedSubmissions.of(TestRows.DAYS).days().touch(was, now, touched);
    }

    private static JudgedSubmission decidedBy(@Nullable EventKey event, @Nullable String optedOut) {
        return new JudgedSubmission(
                new UUID(9, 9), "+13125550101", 0, "aktify", "c1", "l1", Phone.NONE, Instant.parse("2026-01-05T16:00:00Z"), SUBMITTED, Traffic.REAL,
                event == null ? Outcome.PENDING : Outcome.CREATED, "", event == null ? null : Instant.parse("2026-01-07T16:00:00Z"), Rung.EXTERNAL_ID, 9L,
                optedOut == null ? null : Instant.parse(optedOut), "crm", Instant.parse("2026-01-06T16:00:00Z"), "", "", false,
                event == null ? null : new DecidingEvent(event, "aktify", "c1", "campaign.lead_created"));
    }

    private static JudgedEvent event(Traffic traffic, UUID submission, @Nullable LocalDate breach) {
        return new JudgedEvent(
                1, FIRST, "+13125550101", DECIDED, JudgedEvent.Attribution.MATCHED, submission, Rung.EXTERNAL_ID, traffic, null, null, null, breach, null, false);
    }

    @Test
    void anOptOutChangesNoFigureOfEvents() {
        submission(decidedBy(FIRST, null), decidedBy(FIRST, "2026-01-09T00:00:00Z"));

        assertThat(upper(touched())).containsExactly(row(SUBMITTED, false));
    }

    @Test
    void anotherDecidingEventChangesTheFeedsOfItsDay() {
        submission(decidedBy(FIRST, null), decidedBy(SECOND, null));

        assertThat(upper(touched())).containsExactly(row(SUBMITTED, false), row(DECIDED, true));
    }

    @Test
    void whatIsDecidedNoMoreChangesTheFeedsOfTheDayOfTheEventThatDecidedIt() {
        submission(decidedBy(FIRST, null), decidedBy(null, null));

        assertThat(upper(touched())).containsExactly(row(SUBMITTED, false), row(DECIDED, true));
    }

    @Test
    void anEventOfAnotherClassIsCountedAgain() {
        JudgedEvents.TABLE.days().touch(event(Traffic.REAL, new UUID(9, 9), null), event(Traffic.TEST, new UUID(9, 9), null), touched);

        assertThat(upper(touched())).containsExactly(row(DECIDED, true));
    }

    @Test
    void anEventOfAnotherSubmissionOrNowInBreachIsCountedAsBefore() {
        JudgedEvents.TABLE.days().touch(event(Traffic.REAL, new UUID(9, 9), null), event(Traffic.REAL, new UUID(9, 8), SUBMITTED), touched);

        assertThat(upper(touched())).containsExactly(row(SUBMITTED, false), row(DECIDED, false));
    }

    @Test
    void aNewEventAndOneThatWentAreCounted() {
        JudgedEvents.TABLE.days().touch(null, event(Traffic.REAL, new UUID(9, 9), null), touched);
        touched.add(DECIDED);
        touched.add(SUBMITTED);

        assertThat(upper(touched())).containsExactly(row(SUBMITTED, false), row(DECIDED, true));
    }
}
