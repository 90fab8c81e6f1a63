package leadtally.report.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    private static final PhonePrint PHONES = new PhonePrint(false, new byte[] {1});
    private static final CsvTable<Row> TABLE = CsvTable.<Row>of("rows.csv")
            .text("text", Row::text)
            .number("number", Row::number)
            .count("count", Row::count)
            .amount("amount", Row::amount, Row::currency);
    private static final String[] TEXTS = {
        "", "a", "b", "ab", "a b", "a,b", "a\"b", "\"", "a\r\nb", "a\rb", "a\nb", "=1", "é", "\u05d0", "\uffee", "\uD83D\uDE00", "வ", "1", "10", "9", " "
    };

    @TempDir
    Path folder;

    private record Row(String text, @Nullable Long number, long count, @Nullable BigDecimal amount, String currency) {}

    @Test
    void rowsAreOrderedByTheirPrintedColumns() throws Exception {
        List<Row> rows = List.of(
                new Row("b", 1L, 0, null, ""), new Row("", 10L, 0, null, ""), new Row("", 9L, 0, null, ""), new Row("", -1L, 0, null, ""),
                new Row("", null, 2, amount("10"), "USD"), new Row("", null, 2, amount("9.5"), "USD"), new Row("", null, 2, amount("-9"), "USD"),
                new Row("", null, 2, amount("-10.25"), "USD"), new Row("", null, 2, amount("0.000"), "USD"), new Row("", null, 2, null, "USD"),
                new Row("\uffee", null, 0, null, ""), new Row("\uD83D\uDE00", null, 0, null, ""));

        write(rows, 1 << 20);

        assertThat(Files.readString(folder.resolve("rows.csv"), StandardCharsets.UTF_8)).isEqualTo(String.join("\r\n",
                "text,number,count,amount,currency", ",,2,,USD", ",,2,-10.25,USD", ",,2,-9.00,USD", ",,2,0.000,USD", ",,2,9.50,USD",
                ",,2,10.00,USD", ",-1,0,,", ",9,0,,", ",10,0,,", "b,1,0,,", "\uffee,,0,,", "\uD83D\uDE00,,0,,", ""));
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfArrivalOrOnMemory() throws Exception {
        Random random = new Random(20260303);
        List<Row> rows = new ArrayList<>(random.ints(3_000).mapToObj(i -> row(random)).toList());
        WrittenCsv whole = write(rows, 1 << 24);
        byte[] bytes = Files.readAllBytes(folder.resolve("rows.csv"));
        for (long memory : new long[] {2_000, 50_000}) {
            Collections.shuffle(rows, random);

            assertThat(write(rows, memory)).isEqualTo(whole);
            assertThat(Files.readAllBytes(folder.resolve("rows.csv"))).isEqualTo(bytes);
            assertThat(folder).isDirectoryNotContaining("glob:**/.*");
        }
    }

    @Test
    void neighboursAreInOrderByValueAndByUtf8() throws Exception {
        Random random = new Random(7);
        write(random.ints(2_000).mapToObj(i -> row(random)).toList(), 10_000);
        List<String[]> rows = new ArrayList<>();
        CsvReader.read(folder.resolve("rows.csv"), cells -> rows.add(cells.toArray(String[]::new)));
        for (int i = 2; i < rows.size(); i++) {
            assertThat(compare(rows.get(i - 1), rows.get(i))).as(Arrays.toString(rows.get(i))).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void anotherParserReadsTheSameCells() throws Exception {
        List<Row> rows = Arrays.stream(TEXTS).map(text -> new Row(text, 1L, 1, null, text)).toList();
        write(rows, 1 << 20);
        List<List<String>> own = new ArrayList<>();
        CsvReader.read(folder.resolve("rows.csv"), cells -> own.add(List.copyOf(cells)));

        // OpenCSV reads every line break within quotes as LF.
        assertThat(openCsv().stream().map(List::of).toList())
                .isEqualTo(own.stream().map(cells -> cells.stream().map(cell -> cell.replace("\r\n", "\n").replace('\r', '\n')).toList()).toList());
        assertThat(own.stream().skip(1).map(cells -> cells.get(0)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TEXTS).map(FormulaGuard::guard).toList());
    }

    /** The reader's buffer holds 65,536 bytes: with rows of every length each kind of place comes to stand at its edge. */
    @Test
    void cellsAreReadWholeWhereverABufferEnds() throws Exception {
        List<List<String>> expected = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (int length = 0; length < 1_200; length++) {
            String text = "é".repeat(length % 7) + "x".repeat(length);
            file.append(text).append(",\"").append(text).append("\"\",\r\n\",").append(",last\r\n");
            expected.add(List.of(text, text + "\",\r\n", "", "last"));
        }
        String huge = "y".repeat(200_000);
        file.append(huge).append(",\"").append(huge).append("\",,\r\n");
        expected.add(List.of(huge, huge, "", ""));
        Files.writeString(folder.resolve("rows.csv"), file, StandardCharsets.UTF_8);
        List<List<String>> read = new ArrayList<>();

        CsvReader.read(folder.resolve("rows.csv"), cells -> read.add(List.copyOf(cells)));

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void whatIsNotRfc4180IsRefusedWithItsRow() throws Exception {
        for (String bad : List.of("a,b\r\nc\n,d\r\n", "a,b\r\nc\"d,e\r\n", "a,b\r\nc\rd,e\r\n", "a,b\r\n\"c\"d,e\r\n", "a,b\r\n\"c", "a,b\r\nc,d", "a,b\r\nc,", "a,b\r\nc\r")) {
            Files.writeString(folder.resolve("rows.csv"), bad, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> CsvReader.read(folder.resolve("rows.csv"), cells -> {})).as(bad).hasMessageContaining("rows.csv: row 2: ");
        }
    }

    @Test
    void whatIsReadAgainIsWhatWasWritten() {
        WrittenCsv written = write(List.of(new Row("x", 1L, 3, amount("0.125"), "USD"), new Row("y", 1L, 4, amount("1"), "USD"),
                new Row("z", null, 5, amount("2"), "INR")), 1 << 20);

        assertThat(ReadBack.of(TABLE, folder)).isEqualTo(written);
        assertThat(written.sums()).containsOnlyKeys("count", "amount USD", "amount INR");
        assertThat(written.sums().get("amount USD")).isEqualTo(amount("1.125"));
    }

    @Test
    void anAlteredFileIsNotReadAsTheSame() throws Exception {
        WrittenCsv written = write(List.of(new Row("x", 1L, 3, amount("0.125"), "USD")), 1 << 20);
        Path file = folder.resolve("rows.csv");
        String text = Files.readString(file, StandardCharsets.UTF_8);

        Files.writeString(file, text.replace("0.125", "0.126"), StandardCharsets.UTF_8);
        assertThat(ReadBack.of(TABLE, folder).sums()).isNotEqualTo(written.sums());
        Files.writeString(file, text.replace("x,", "x"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReadBack.of(TABLE, folder)).hasMessageContaining("4 cells");
        Files.writeString(file, text.replace("text,", "words,"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReadBack.of(TABLE, folder)).hasMessageContaining("header");
        Files.writeString(file, text.substring(0, text.length() - 2), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReadBack.of(TABLE, folder)).hasMessageContaining("ends within a row");
    }

    private WrittenCsv write(List<Row> rows, long memoryBytes) {
        try (CsvFile<Row> file = new CsvFile<>(TABLE, PHONES, folder, memoryBytes)) {
            rows.forEach(file);
            return file.finish();
        }
    }

    private List<String[]> openCsv() throws Exception {
        try (Reader reader = Files.newBufferedReader(folder.resolve("rows.csv"), StandardCharsets.UTF_8)) {
            return new CSVReaderBuilder(reader).withCSVParser(new RFC4180Parser()).build().readAll();
        }
    }

    private static int compare(String[] a, String[] b) {
        for (int i = 0; i < a.length; i++) {
            boolean isNumber = i >= 1 && i <= 3;
            int order = a[i].isEmpty() || b[i].isEmpty()
                    ? Boolean.compare(!a[i].isEmpty(), !b[i].isEmpty())
                    : isNumber
                            ? new BigDecimal(a[i]).compareTo(new BigDecimal(b[i]))
                            : Arrays.compareUnsigned(a[i].getBytes(StandardCharsets.UTF_8), b[i].getBytes(StandardCharsets.UTF_8));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static Row row(Random random) {
        BigDecimal amount = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(2_001) - 1_000, random.nextInt(6) - 1);
        Long number = random.nextInt(4) == 0 ? null : (long) random.nextInt(200) - 100;
        return new Row(TEXTS[random.nextInt(TEXTS.length)], number, random.nextInt(3), amount, amount == null ? "" : "USD");
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
