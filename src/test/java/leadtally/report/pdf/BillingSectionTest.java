package leadtally.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadtally.report.row.BillingRow;
import org.junit.jupiter.api.Test;

class BillingSectionTest {
    /** Campaigns c000 to c069 with one event each; the later the campaign, the more it costs. */
    private static List<BillingRow> seventy() {
        List<BillingRow> rows = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            rows.add(new BillingRow(LocalDate.of(2026, 3, 3), "leadping", "c%03d".formatted(i), "s", "live", "call", "billed", 1, 1, BigDecimal.valueOf(i), "USD"));
        }
        return rows;
    }

    @Test
    void theGreatestAmountsArePrintedAndTheOthersAreOneRow() {
        List<Map<String, ?>> rows = BillingSection.of(seventy()).rows();
        assertThat(rows).hasSize(62);
        assertThat(rows.get(0).get("campaign")).isEqualTo("c010");
        assertThat(rows.get(59).get("campaign")).isEqualTo("c069");
        assertThat(List.of(rows.get(60).get("campaign"), rows.get(60).get("events"), rows.get(60).get("amount")))
                .isEqualTo(List.of("and 10 more: billing.csv", "10", "45.00"));
        assertThat(List.of(rows.get(61).get("label"), rows.get(61).get("events"), rows.get(61).get("amount")))
                .isEqualTo(List.of("Total leadping, USD", "70", "2,415.00"));
    }

    @Test
    void whatFitsIsPrintedInTheOrderOfItsTexts() {
        List<Map<String, ?>> rows = BillingSection.of(seventy().subList(0, 60)).rows();
        assertThat(rows).hasSize(61);
        assertThat(rows.get(0).get("campaign")).isEqualTo("c000");
        assertThat(rows.get(59).get("campaign")).isEqualTo("c059");
    }

    @Test
    void thousandsOfFoldedRowsAreApart() {
        List<BillingRow> rows = new ArrayList<>();
        for (int i = 0; i < 1_070; i++) {
            rows.add(new BillingRow(LocalDate.of(2026, 3, 3), "leadping", "c%04d".formatted(i), "s", "live", "call", "billed", 1, 1, BigDecimal.ONE, "USD"));
        }

        assertThat(BillingSection.of(rows).rows().get(60).get("campaign")).isEqualTo("and 1,010 more: billing.csv");
    }
}
