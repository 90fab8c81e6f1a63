package leadtally.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void aDayAndAnInstantAreNotBroken() {
        assertThat(Lines.ofText("no lead.call_ended; the last came on 2026-11-15", 38)).containsExactly("no lead.call_ended; the last came on", "2026-11-15");
        assertThat(Lines.ofText("BILLED_AFTER_DNC: contacted 2026-11-08 20:00:00 UTC, opted out since 2026-11-06 16:00:30 UTC", 36))
                .containsExactly("BILLED_AFTER_DNC: contacted", "2026-11-08 20:00:00 UTC, opted out", "since 2026-11-06 16:00:30 UTC");
    }

    @Test
    void aTextWithoutADayIsLeftToTheTemplate() {
        assertThat(Lines.ofText("phone or is_test differ between versions of it", 10)).containsExactly("phone or is_test differ between versions of it");
        assertThat(Lines.ofText("", 10)).containsExactly("");
    }

    @Test
    void partsStandInLinesAndALongOneAlone() {
        assertThat(Lines.ofParts(List.of("2026-11-08", "real", "12345678901234.56", "USD"), 17)).containsExactly("2026-11-08, real", "12345678901234.56", "USD");
        assertThat(Lines.ofParts(List.of("crm", "no outcome by 2026-03-04T20:00:00.000Z"), 24)).containsExactly("crm, no outcome by", "2026-03-04T20:00:00.000Z");
        assertThat(Lines.ofParts(List.of(), 17)).containsExactly("");
    }
}
