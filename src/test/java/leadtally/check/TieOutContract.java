package leadtally.check;

import static leadtally.database.TestRows.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import leadtally.database.TestRows;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;

/** What the checks count, and when, of a night that ties out. */
abstract class TieOutContract extends TieOutNight {
    @Test
    void bothSidesOfEveryCheckAreShown() {
        assertThat(ofDay()).allMatch(CheckResult::ok).extracting(CheckResult::check, c -> c.left().toPlainString(), c -> c.right().toPlainString())
                .containsExactly(
                        tuple("9.1 records", "11", "11"),
                        tuple("9.2 submissions", "3", "3"),
                        tuple("9.3 waterfall", "3", "3"),
                        tuple("9.4 events", "4", "4"),
                        tuple("9.5 billing leadping", "0.033", "0.033"),
                        tuple("9.6 discrepancies", "1", "1"));
    }

    @Test
    void aRunIsCheckedOverItsTouchedDays() {
        assertThat(new TieOut(store, TestRows.DAYS).touchedBy(RUN)).contains(DAY);
        assertThat(ofRun(List.of())).allMatch(CheckResult::ok).extracting(c -> c.left().toPlainString())
                .containsExactly("11", "4", "4", "4", "0.033", "1");
        assertThat(new TieOut(store, TestRows.DAYS).ofTouchedPeriod(Period.day(DAY), RunChecks.NONE)).isEqualTo(ofDay()).isNotEmpty();
    }

    @Test
    void daysOfEditionsAreAskedOneByOneAndAddUpToTheSame() {
        TieOut tieOut = new TieOut(store, TestRows.DAYS);

        RunChecks oneByOne = tieOut.ofRun(RUN, List.of(), List.of(Period.day(DAY), Period.day(DAY.plusDays(1))));

        assertThat(oneByOne.results()).isEqualTo(ofRun(List.of()));
        assertThat(tieOut.ofTouchedPeriod(Period.day(DAY), oneByOne)).isEqualTo(ofDay());
    }

    @Test
    void anEditionTakesWhatTheRunHasAskedOfItsDayAndAsksForItsFiles() {
        TieOut tieOut = new TieOut(store, TestRows.DAYS);
        RunChecks known = tieOut.ofRun(RUN, List.of(), List.of(Period.day(DAY)));
        List<CheckResult> before = ofDay();
        change("update input_file set records = records + 1");
        change("update day_waterfall set created = created + 1");
        change("delete from discrepancy");

        List<CheckResult> after = tieOut.ofTouchedPeriod(Period.day(DAY), known);

        assertThat(after).filteredOn(check -> !check.ok()).extracting(CheckResult::check).containsExactly("9.1 records");
        assertThat(after.subList(1, after.size())).isEqualTo(before.subList(1, before.size()));
        assertThat(tieOut.ofTouchedPeriod(new Period(DAY, DAY.plusDays(1)), known)).as("a period that was not asked for").filteredOn(check -> !check.ok())
                .extracting(CheckResult::check).containsExactly("9.1 records", "9.3 waterfall", "9.6 discrepancies");
    }

    @Test
    void anEditionOfADayWithoutATouchedEventIsAskedForItsEvents() {
        TieOut tieOut = new TieOut(store, TestRows.DAYS);
        tieOut.countTouched(RUN);
        change("update touched_day set of_events = false");
        change("update day_billing set amount = amount + 1");

        RunChecks known = tieOut.ofRun(RUN, List.of(), List.of(Period.day(DAY)));

        assertThat(known.results()).allMatch(CheckResult::ok);
        assertThat(tieOut.ofTouchedPeriod(Period.day(DAY), known)).filteredOn(check -> !check.ok()).extracting(CheckResult::check)
                .containsExactly("9.5 billing leadping");
    }

    @Test
    void whatWasCountedBeforeIsCheckedAndNotCountedAgain() {
        TieOut tieOut = new TieOut(store, TestRows.DAYS);
        List<LocalDate> counted = tieOut.countTouched(RUN);
        assertThat(counted).containsExactly(DAY, DAY.plusDays(1));
        assertThat(ofRun(counted)).isEqualTo(ofRun(List.of()));

        change("update counted_event set events = events + 1 where place = 'MATCHED'");

        assertThat(ofRun(counted).stream().filter(check -> !check.ok()).map(CheckResult::check)).containsExactly("9.4 events");
        assertThat(ofRun(List.of())).allMatch(CheckResult::ok);
    }

    @Test
    void aDayWithoutATouchedEventKeepsItsCountAndIsCheckedForTheRest() {
        TieOut tieOut = new TieOut(store, TestRows.DAYS);
        tieOut.countTouched(RUN);
        change("update touched_day set of_events = false");
        change("update day_billing set amount = amount + 1");
        change("update day_waterfall set submitted = submitted + 1");

        assertThat(tieOut.countTouched(RUN)).as("the day without an event has no count to keep").containsExactly(DAY.plusDays(1));
        assertThat(ofRun(List.of()).stream().filter(check -> !check.ok()).map(CheckResult::check)).containsExactly("9.3 waterfall");
        change("delete from counted_event");
        assertThat(tieOut.countTouched(RUN)).as("a day that was never counted").containsExactly(DAY, DAY.plusDays(1));
    }

    @Test
    void aRunThatTouchedNothingTiesOut() {
        assertThat(new TieOut(store, TestRows.DAYS).ofRun(RUN + 1, List.of(), List.of()).results()).hasSize(6).allMatch(CheckResult::ok);
    }

    @Test
    void aBrokenDayDoesNotBreakAnother() {
        change("delete from day_billing");

        assertThat(new TieOut(store, TestRows.DAYS).ofPeriod(Period.day(DAY.plusDays(1)))).allMatch(CheckResult::ok);
    }

    @Test
    void aWebhooksContentsAreEventsOfTheirOwn() {
        rows.webhook("w2", "lead.call_ended", "2026-01-05T17:00:00Z", "content_key", content("other"), "attribution", "AMBIGUOUS");
        summarise();

        assertThat(ofDay()).allMatch(CheckResult::ok).extracting(c -> c.left().toPlainString()).contains("5");
    }
}
