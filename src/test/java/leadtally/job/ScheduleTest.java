package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cron's fields, and systemd's words for the same times. */
class ScheduleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "30 2 * * *      | *-*-* 02:30:00 America/New_York",
        "0 */6 * * *     | *-*-* 00/6:00:00 America/New_York",
        "15 1-5/2 1,15 * * | *-*-01,15 01..05/2:15:00 America/New_York",
        "0 3 * 1-3 *     | *-01..03-* 03:00:00 America/New_York",
        "5 4 * * 1-5     | Mon,Tue,Wed,Thu,Fri *-*-* 04:05:00 America/New_York",
        "5 4 * * 0,7     | Sun *-*-* 04:05:00 America/New_York",
        "* * * * */2     | Sun,Tue,Thu,Sat *-*-* *:*:00 America/New_York",
    })
    void systemd_runs_when_cron_does(String cron, String calendar) {
        assertThat(Schedule.of(cron).onCalendar(ZoneId.of("America/New_York"))).isEqualTo(calendar);
    }

    /** Kubernetes refuses a 7. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "30 2 * * 7    | 30 2 * * 0",
        "30 2 * * 5-7  | 30 2 * * 0,5,6",
        "30 2 * * 1-7/2| 30 2 * * 0,1,3,5",
        "30 2 * * 0,3,7| 30 2 * * 0,3",
        "30 2 * * 1-5  | 30 2 * * 1-5",
        "30 2 * * */2  | 30 2 * * */2",
        "0 2 29 2 *    | 0 2 29 2 *",
    })
    void sunday_is_0_to_all_that_take_cron_fields(String cron, String told) {
        assertThat(Schedule.of(cron).cron()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "30 2 * *    | must be five fields",
        "60 2 * * *  | not within 0 to 59",
        "30 2 0 * *  | not within 1 to 31",
        "30 5-2 * * *| which ends before it begins; write it as a list of two, such as 5-23,0-2",
        "30 2-24 * * *| not within 0 to 23",
        "30 2 1 * 1  | cron runs on either",
        "@daily      | must be five fields",
        "30 2 * * MON| holds MON",
        "*/0 2 * * * | a step of 0, which is not within 1 to 59",
        "0 */24 * * *| a step of 24, which is not within 1 to 23",
        "0 2 */31 * *| a step of 31, which is not within 1 to 30",
        "5/15 2 * * *| cron takes the step of a range alone: write 5-59/15",
        "0 2 30,31 2 *| names no day that there is; no month of 2 has a day of 30,31",
    })
    void what_is_wrong_is_said(String cron, String fault) {
        assertThatThrownBy(() -> Schedule.of(cron)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(fault);
    }
}
