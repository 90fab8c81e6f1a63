package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import leadtally.job.UsageFault;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and instants of the command line. */
class GivenTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-04T11:30:00Z", "2026-11-04T06:30:00-05:00", "2026-11-04T06:30:00-0500", "2026-11-04 17:00:00.000+05:30", "2026-11-04T11:30Z"})
    void anInstantInEachForm(String text) {
        assertThat(Given.instant("--as-of", text)).isEqualTo(Instant.parse("2026-11-04T11:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-04T11:30:00", "2026-11-04", "1762255800", "noon", ""})
    void whatIsNoInstantWithAnOffset(String text) {
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> Given.instant("--as-of", text))
                .withMessage("--as-of " + text + " is no instant with an offset; give one such as 2026-11-04T06:30:00-05:00");
    }

    @Test
    void allDaysThatAreNoneAtOnce() {
        PeriodOptions period = new PeriodOptions();
        period.from = "2026-02-30";
        period.to = "yesterday";

        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(period::period)
                .satisfies(fault -> assertThat(fault.faults())
                        .containsExactly("--from 2026-02-30 is no day; give one such as 2026-11-03", "--to yesterday is no day; give one such as 2026-11-03"));
    }

    @Test
    void aPeriod() {
        PeriodOptions period = new PeriodOptions();
        assertThat(period.period()).isNull();

        period.date = "2026-11-03";
        assertThat(period.period()).extracting(Period::folder).isEqualTo("2026-11-03");
    }
}
