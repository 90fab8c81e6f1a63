package leadtally.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order that files promise is the order that is asked for again. */
class RowOrderTest {
    private static final String[] TEXTS = {"", "9", "10", "a", "\uffee", "\uD83D\uDE00", "a,b", "\u00e9"};
    private static final CsvTable<Row> TABLE = CsvTable.<Row>of("rows.csv").text("text", Row::text).number("number", Row::number);

    @TempDir
    Path folder;

    private record Row(String text, @Nullable Long number) {}

    @Test
    void whatIsWrittenIsInOrderAndASwapIsFound() throws Exception {
        Random random = new Random(7);
        try (CsvFile<Row> file = new CsvFile<>(TABLE, new PhonePrint(false, new byte[] {1}), folder)) {
            for (int i = 0; i < 500; i++) {
                file.accept(new Row(TEXTS[random.nextInt(TEXTS.length)], i % 7 == 0 ? null : (long) i - 250));
            }
            file.finish();
        }
        assertThat(RowOrder.firstOutOfOrder(TABLE, folder)).isZero();

        List<String> lines = new ArrayList<>(Files.readString(folder.resolve("rows.csv"), StandardCharsets.UTF_8).lines().toList());
        Collections.swap(lines, 300, 400);
        Files.writeString(folder.resolve("rows.csv"), String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
        assertThat(RowOrder.firstOutOfOrder(TABLE, folder)).isEqualTo(301);
    }

    /** Their length takes one byte, of which the first bit is set or not, two or three. */
    @Test
    void keysOfAnyLengthAreInOrder() throws Exception {
        int[] lengths = {1, 100, 150, 250, 300, 40_000, 70_000};
        try (CsvFile<Row> file = new CsvFile<>(TABLE, new PhonePrint(false, new byte[] {1}), folder)) {
            for (int length : lengths) {
                for (String end : List.of("c", "a", "b")) {
                    file.accept(new Row("x".repeat(length) + end, 1L));
                }
            }
            file.finish();
        }
        assertThat(RowOrder.firstOutOfOrder(TABLE, folder)).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("rows.csv"), StandardCharsets.UTF_8);
        assertThat(lines.subList(1, lines.size())).hasSize(3 * lengths.length).isSorted();
    }
}
