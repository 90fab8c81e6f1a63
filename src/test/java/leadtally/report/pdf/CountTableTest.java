package leadtally.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountTableTest {
    @Test
    void whatHasAnyFigureIsPrintedBeforeWhatHasNone() {
        CountTable table = new CountTable(List.of("day"), List.of("submitted", "open"), 2);
        table.add(List.of("2026-01-01"), 0, 0);
        table.add(List.of("2026-01-02"), 3, 0);
        table.add(List.of("2026-01-03"), 0, 152);

        List<Map<String, ?>> rows = table.rows();

        assertThat(rows.stream().map(row -> String.valueOf(row.get("day")))).containsExactly("2026-01-02", "2026-01-03", "and 1 more", "null");
    }

    @Test
    void theNumberOfFoldedRowsHasItsThousandsApart() {
        CountTable table = new CountTable(List.of("vendor", "campaign"), List.of("calls"), 10);
        for (int i = 0; i < 10_925; i++) {
            table.add(List.of("aktify", "c" + i), 1);
        }

        assertThat(table.rows().get(10).get("campaign")).isEqualTo("and 10,915 more");
    }
}
