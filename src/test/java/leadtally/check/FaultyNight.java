package leadtally.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import leadtally.database.DayParameters;
import leadtally.database.TestRows;
import leadtally.lead.Period;

/** A night that ties out, in which a test makes one fault behind the job's back. */
abstract class FaultyNight extends TieOutNight {
    /** The one check that fails after a fault, asked of the day, of the run, and of the run day by day. */
    final CheckResult broken() {
        List<CheckResult> failed = failed(ofDay());
        assertThat(failed).hasSize(1);
        assertThat(failed(ofRun(List.of()))).extracting(CheckResult::check).containsExactly(failed.get(0).check());
        assertThat(failed(ofRunDayByDay())).extracting(CheckResult::check).containsExactly(failed.get(0).check());
        theDoubtsHideNoRow();
        return failed.get(0);
    }

    static List<CheckResult> failed(List<CheckResult> checks) {
        return checks.stream().filter(check -> !check.ok()).toList();
    }

    final List<CheckResult> ofRunDayByDay() {
        return new TieOut(store, TestRows.DAYS).ofRun(RUN, List.of(), List.of(Period.day(DAY), Period.day(DAY.plusDays(1)))).results();
    }

    /** What the statements of the rows find, asked for without a doubt, is what the checks of the day found. */
    final void theDoubtsHideNoRow() {
        Map<String, Object> day = DayParameters.of(Period.day(DAY), TestRows.DAYS);
        day.put("run_no", -1L);
        List<CheckResult> results = ofDay();
        for (Check check : Check.values()) {
            long found = results.stream().filter(result -> result.check().startsWith(check.title())).mapToLong(CheckResult::offendingRows).sum();
            assertThat(store.query(check.file(), day, (row, i) -> i)).as(check.title()).hasSize((int) found);
        }
    }
}
