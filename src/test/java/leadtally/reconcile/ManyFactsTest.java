package leadtally.reconcile;

import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A phone with very many facts costs little more than as many phones: nothing compares each with each, which would take minutes here. */
class ManyFactsTest {
    private static final String P = "+12025550101";
    private static final int CALLS = 25_000;

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void oneHundredThousandEventsOfOnePhone() {
        Given given = given();
        for (int i = 0; i < CALLS; i++) {
            String at = time(i);
            given.submitted("S" + i, P, at)
                    .call("initiated", P, at, "scheduled=true")
                    .call("ended", P, at, "result=" + (i % 2 == 0 ? "reschedule" : "transfer"))
                    .call("scheduled", P, at, "time=" + time(i + 60))
                    .by("leadping", "l").activity("e" + i, "Sms", P, at, "status=Sent").aktify("c1");
        }
        Judgement judgement = new Reconciler(Given.RULES).judge(Facts.of(given.facts()), Set.of(P), Times.at("+60d 00:00").plus(Duration.ofDays(400)));

        assertThat(judgement.submissions()).hasSize(CALLS);
        assertThat(judgement.events()).hasSize(4 * CALLS);
    }

    /** One a minute. */
    private static String time(int minute) {
        return String.format(Locale.ROOT, "%dd %02d:%02d", minute / 1440, minute / 60 % 24, minute % 60);
    }
}
