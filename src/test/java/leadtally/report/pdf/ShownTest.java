package leadtally.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.Reason;
import leadtally.report.row.DiscrepancyRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    private static final Instant AT = Instant.parse("2026-03-03T20:00:00Z");

    /** Our own instants and spans as people read them; a vendor's id or status that looks like one, or like one that nobody can read, as it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONTACTED_AFTER_DNC   | PT41M                                                    | 41 min after the opt-out
            OPT_OUT_NOT_RECORDED  | PT26H1.5S                                                | recorded 26 h later
            OPT_OUT_NOT_RECORDED  | not recorded                                             | not recorded
            LEAD_SUBMITTED_TWICE  | first submitted 2026-03-03T19:00:00.000Z                 | first submitted 2026-03-03 19:00:00 UTC
            CALLBACK_LATE         | booked for 2026-03-03T19:00:00.000Z, called 2026-03-03T20:00:00.000001Z | booked for 2026-03-03 19:00:00 UTC, called 2026-03-03 20:00:00 UTC
            BILLED_TWICE          | same telnyxId PT30S as event e1 of 2026-03-03T19:00:00.000Z | same telnyxId PT30S as event e1 of 2026-03-03 19:00:00 UTC
            BILLED_TWICE          | same telnyxId PT99999999999999999999H as event e1 of 2026-03-03T19:00:00.000Z | same telnyxId PT99999999999999999999H as event e1 of 2026-03-03 19:00:00 UTC
            BILLED_TWICE          | same telnyxId 2026-03-01T10:00:00.000Z as event e1 of 2026-03-03T19:00:00.000Z | same telnyxId 2026-03-01T10:00:00.000Z as event e1 of 2026-03-03 19:00:00 UTC
            BILLED_NOT_BILLABLE   | PT0.1234567890123S                                       | PT0.1234567890123S
            BILLED_AMOUNT_MISSING | billing status PT30S, no amount after 72 h               | billing status PT30S, no amount after 72 h
            """)
    void detail(Reason reason, String detail, String shown) {
        DiscrepancyRow row = new DiscrepancyRow(
                LocalDate.of(2026, 3, 3), reason, "s", "OPEN", "aktify", "west", "A1", Phone.of(new PhoneNumber("+12125550001")), AT, AT, null, 0, null, "", detail, "crm", "real");

        assertThat(Shown.detail(row)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BILLED_AFTER_DNC: contacted 2026-03-03T19:00:00.000Z, opted out since 2026-03-02T19:00:00.000Z; BILLED_TWICE: same telnyxId PT30S as event e1 of 2026-03-03T19:00:00.000Z; BILLED_NOT_BILLABLE: status PT1H \
            | BILLED_AFTER_DNC: contacted 2026-03-03 19:00:00 UTC, opted out since 2026-03-02 19:00:00 UTC; BILLED_TWICE: same telnyxId PT30S as event e1 of 2026-03-03 19:00:00 UTC; BILLED_NOT_BILLABLE: status PT1H
            """)
    void evidence(String evidence, String shown) {
        assertThat(Shown.evidence(evidence)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0     | 7     | 0.0 %
            7     | 7     | 100.0 %
            1     | 7     | 14.3 %
            1     | 2500  | 0.04 %
            2499  | 2500  | 99.96 %
            1     | 99999 | 0.001 %
            99998 | 99999 | 99.999 %
            """)
    void share(long part, long whole, String shown) {
        assertThat(Shown.share(part, whole)).isEqualTo(shown);
    }
}
