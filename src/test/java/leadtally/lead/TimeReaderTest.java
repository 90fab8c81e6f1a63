package leadtally.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** interface.md, Times, case by case. */
class TimeReaderTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-28T12:00:00.000Z|2024-01-28T12:00:00Z",
                "2024-01-28T12:00:00+05:30|2024-01-28T06:30:00Z",
                "2022-11-15T21:04:28-0600|2022-11-16T03:04:28Z",
                "2022-11-15 21:04:28+00|2022-11-15T21:04:28Z",
                "2025-06-30 11:18:04|2025-06-30T15:18:04Z",
                "2025-06-30T11:18|2025-06-30T15:18:00Z",
                "' 2025-06-30T11:18:04Z '|2025-06-30T11:18:04Z",
                "2021-11-16T16:00:47.293338|2021-11-16T21:00:47.293338Z",
                "2021-11-16T16:00:47.1Z|2021-11-16T16:00:47.1Z",
                "2021-11-16T16:00:47.1234569Z|2021-11-16T16:00:47.123456Z",
                "2021-11-16T16:00:47.99999999999999999999Z|2021-11-16T16:00:47.999999Z",
                // daylight saving: the gap moves forward, the overlap takes the earlier offset
                "2026-03-08T02:30:00|2026-03-08T07:30:00Z",
                "2026-11-01T01:30:00|2026-11-01T05:30:00Z",
                "2026-11-01T01:30:00-05:00|2026-11-01T06:30:00Z",
                "2999-12-31T23:59:59Z|2999-12-31T23:59:59Z",
                "2024-02-29T00:00:00Z|2024-02-29T00:00:00Z",
            })
    void reads(String text, Instant instant) {
        assertThat(TimeReader.read(text, NEW_YORK)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "1706443200",
        "1706443200000",
        "1706443200.5",
        "2024-01-28",
        "2024-1-28T12:00:00Z",
        "2024-13-01T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "2024-01-28T24:00:00Z",
        "2024-01-28T12:60:00Z",
        "2024-01-28T12:00:60Z",
        "2024-01-28T12:00:00.Z",
        "2024-01-28T12:00:00+19:00",
        "2024-01-28T12:00:00+05:3",
        "2024-01-28T12:00:00ZZ",
        "2024-01-28T12:00:00 PM",
        "28/01/2024 12:00:00",
        "20240128T120000Z",
        "+2024-01-28T12:00:00Z",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "0001-01-01T23:59:59.999999Z",
        "9999-12-31T23:59:59-0100",
        "yesterday at noon",
        "٢٠٢٤-01-28T12:00:00Z",
    })
    void refuses(String text) {
        assertThat(TimeReader.read(text, NEW_YORK)).isNull();
    }
}
