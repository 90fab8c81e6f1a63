package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import leadtally.lead.BusinessDays;
import org.junit.jupiter.api.Test;

/** What a run asks a vendor for: nothing between two pulls is left out. */
class WindowTest {
    private static final BusinessDays DAYS = new BusinessDays(ZoneId.of("America/New_York"));
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Window THIRD = new Window(Instant.parse("2026-11-03T05:00:00Z"), Instant.parse("2026-11-04T05:00:00Z"));

    private static List<Window> windows(String coveredTo, String latest) {
        return Window.toPull(THIRD, coveredTo.isEmpty() ? null : Instant.parse(coveredTo), Instant.parse(latest), WEEK, DAYS);
    }

    private static Window window(String from, String to) {
        return new Window(Instant.parse(from), Instant.parse(to));
    }

    @Test
    void the_first_pull_reads_the_period_and_the_week_before_in_whole_days() {
        // Summer time ended on 1 November: the 27th began at 04:00 UTC.
        assertThat(windows("", "2026-11-04T11:30:00Z")).containsExactly(window("2026-10-27T04:00:00Z", "2026-11-04T11:30:00Z"));
    }

    @Test
    void missed_nights_are_read_too() {
        assertThat(windows("2026-10-20T07:30:00Z", "2026-11-04T11:30:00Z")).containsExactly(window("2026-10-13T04:00:00Z", "2026-11-04T11:30:00Z"));
    }

    @Test
    void an_old_period_is_read_apart() {
        assertThat(windows("2026-12-20T07:30:00Z", "2026-12-20T11:30:00Z"))
                .containsExactly(THIRD, window("2026-12-13T05:00:00Z", "2026-12-20T11:30:00Z"));
    }

    @Test
    void what_failed_is_asked_for_again_unless_it_is_anyway() {
        Window october = window("2026-09-24T04:00:00Z", "2026-10-03T11:30:00Z");
        Window begun = window("2026-10-27T04:00:00Z", "2026-11-04T11:30:00Z");
        Window tonight = window("2026-10-29T04:00:00Z", "2026-11-05T11:30:00Z");
        assertThat(Window.withOwed(List.of(october, begun), List.of(tonight))).containsExactly(october, begun, tonight);
        assertThat(Window.withOwed(List.of(begun), List.of(window("2026-10-27T04:00:00Z", "2026-11-05T11:30:00Z")))).hasSize(1);
        assertThat(Window.withOwed(List.of(window("2026-09-24T04:00:00Z", "2026-10-05T11:30:00Z"), october), List.of(tonight))).hasSize(2);
    }

    @Test
    void a_period_that_is_not_over_is_read_to_its_end() {
        assertThat(windows("", "2026-11-03T12:00:00Z")).containsExactly(window("2026-10-27T04:00:00Z", "2026-11-04T05:00:00Z"));
    }
}
