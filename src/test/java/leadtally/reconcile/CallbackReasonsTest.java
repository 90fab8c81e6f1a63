package leadtally.reconcile;

import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 6, CALLBACK_MISSED and CALLBACK_LATE: booked at 10:00 for 14:00. */
class CallbackReasonsTest {
    private static final String P = "+12025550101";

    @Test
    void aCallFromFiveMinutesBeforeToThirtyAfterKeepsIt() {
        assertThat(states(booked().call("initiated", P, "13:55", "scheduled=true"))).containsExactly("KEPT 2026-03-03");
        assertThat(states(booked().call("initiated", P, "14:30", "scheduled=true"))).containsExactly("KEPT 2026-03-03");
        assertThat(callbacks(booked().call("initiated", P, "14:30", "scheduled=true"))).isEmpty();
    }

    @Test
    void aLaterOneIsLateUntilADayAfter() {
        assertThat(callbacks(booked().call("initiated", P, "14:30:00.000001", "scheduled=true"))).containsExactly("CALLBACK_LATE 10:00");
        assertThat(callbacks(booked().call("initiated", P, "+1d 14:00", "scheduled=true"))).containsExactly("CALLBACK_LATE 10:00");
        assertThat(callbacks(booked().call("initiated", P, "+1d 14:00:00.000001", "scheduled=true"))).containsExactly("CALLBACK_MISSED 10:00");
    }

    @Test
    void anEarlierUnscheduledOrForeignCallIsNotTheCallback() {
        assertThat(callbacks(booked().call("initiated", P, "13:54:59.999999", "scheduled=true"))).containsExactly("CALLBACK_MISSED 10:00");
        assertThat(callbacks(booked().call("initiated", P, "14:00", "scheduled=false"))).containsExactly("CALLBACK_MISSED 10:00");
        assertThat(callbacks(booked().call("initiated", P, "14:00"))).containsExactly("CALLBACK_MISSED 10:00");
        assertThat(callbacks(booked().aktify("c2").call("initiated", P, "14:00", "scheduled=true"))).containsExactly("CALLBACK_MISSED 10:00");
    }

    @Test
    void theFirstCallInTheRangeDecides() {
        assertThat(callbacks(booked().call("initiated", P, "14:31", "scheduled=true").call("initiated", P, "13:56", "scheduled=true"))).isEmpty();
    }

    @Test
    void itIsOpenUntilTheWindowIsOver() {
        assertThat(booked().at("14:29:59.999999").callbacks()).containsExactly("OPEN 2026-03-03");
        assertThat(booked().at("14:29:59.999999").due()).isEqualTo(Map.of(P, "14:30"));
        assertThat(booked().at("14:30").callbacks()).containsExactly("MISSED 2026-03-03");
        assertThat(booked().at("14:30").due()).isEmpty();
    }

    @Test
    void aBookingAgainNotAfterTheTimeBookedSupersedes() {
        assertThat(states(booked().call("scheduled", P, "14:00", "time=+2d 16:00"))).containsExactly("MISSED 2026-03-05", "SUPERSEDED 2026-03-03");
        assertThat(states(booked().call("scheduled", P, "14:00:00.000001", "time=+2d 16:00"))).containsExactly("MISSED 2026-03-03", "MISSED 2026-03-05");
        assertThat(states(booked().call("scheduled", P, "10:00", "time=+2d 16:00"))).containsExactly("MISSED 2026-03-03", "MISSED 2026-03-05");
        assertThat(states(booked().call("scheduled", P, "11:00"))).containsExactly("MISSED 2026-03-03");
        assertThat(states(booked().aktify("c2").call("scheduled", P, "11:00", "time=+2d 16:00"))).containsExactly("MISSED 2026-03-03", "MISSED 2026-03-05");
    }

    @Test
    void anOptOutNotAfterTheTimeBookedSupersedesEvenWhatWasKept() {
        assertThat(states(booked().dnc(P, "14:00").call("initiated", P, "14:00", "scheduled=true"))).containsExactly("SUPERSEDED 2026-03-03");
        assertThat(states(booked().dnc(P, "14:00:00.000001"))).containsExactly("MISSED 2026-03-03");
    }

    @Test
    void withoutATimeOrAPhoneNothingIsBooked() {
        assertThat(given().call("scheduled", P, "10:00").later().callbacks()).isEmpty();
        assertThat(given().call("scheduled", "garbled", "10:00", "id=x", "time=14:00").later().callbacks()).isEmpty();
    }

    private static Given booked() {
        return given().submitted("S1", P, "-9d 09:00").created(P, "-9d 09:05").call("scheduled", P, "10:00", "time=14:00");
    }

    private static List<String> states(Given given) {
        return given.later().callbacks();
    }

    private static List<String> callbacks(Given given) {
        return given.later().causes().stream().filter(cause -> cause.startsWith("CALLBACK")).toList();
    }
}
