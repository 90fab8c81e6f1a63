package leadtally.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import leadtally.lead.Phone;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.DncRow;
import leadtally.report.row.FeedRow;
import leadtally.report.row.FirstRows;
import org.junit.jupiter.api.Test;

class ContactSectionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final PhonePrint PHONES = new PhonePrint(false, "demo-key".getBytes(StandardCharsets.UTF_8));

    @Test
    void thousandsOfRowsThatAreNotPrintedAreApart() {
        FeedRow feed = new FeedRow(DAY, "aktify", "c", "lead.created", 1, 1, 0, 0, null, null, null, null, "ok");
        FirstRows<DncRow> dnc = new FirstRows<>(Comparator.comparing(DncRow::dncAt), 1);
        for (int i = 0; i < 3_107; i++) {
            dnc.add(new DncRow(Phone.NONE, Instant.EPOCH, "aktify", "c", "KEY_9", 1, 1));
        }

        assertThat(ContactSections.feeds(Collections.nCopies(3_166, feed), Map.of()).parameters().get("note")).asString().endsWith("; 3,106 more rows are in feeds.csv.");
        assertThat(ContactSections.dnc(dnc, PHONES).parameters().get("note")).asString().endsWith(", 3,106 more are in dnc.csv.");
    }
}
