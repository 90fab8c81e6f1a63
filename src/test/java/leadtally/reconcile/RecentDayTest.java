package leadtally.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import leadtally.lead.BusinessDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day remembered is the day found, also where clocks change at midnight and a day comes twice. */
class RecentDayTest {
    private static final long QUARTER_SECONDS = 900;

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "America/Sao_Paulo", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"})
    void everyInstantHasItsDayWhicheverCameBefore(String zone) {
        BusinessDays days = new BusinessDays(ZoneId.of(zone));
        var recent = new RecentDay(days);
        Random random = new Random(1);
        for (Instant at = Instant.parse("2009-10-01T00:00:00Z"); at.isBefore(Instant.parse("2012-04-01T00:00:00Z")); at = at.plusSeconds(QUARTER_SECONDS)) {
            Instant odd = at.plusSeconds(random.nextInt((int) QUARTER_SECONDS)).minusNanos(1);

            assertThat(recent.of(at)).as(at.toString()).isEqualTo(days.of(at));
            assertThat(recent.of(odd)).as(odd.toString()).isEqualTo(days.of(odd));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Berlin"})
    void farInstantsHaveTheirDays(String zone) {
        BusinessDays days = new BusinessDays(ZoneId.of(zone));
        var recent = new RecentDay(days);
        for (String far : new String[] {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "1883-11-18T17:00:00Z", "1969-12-31T23:59:59Z"}) {
            assertThat(recent.of(Instant.parse(far))).isEqualTo(days.of(Instant.parse(far)));
        }
    }
}
