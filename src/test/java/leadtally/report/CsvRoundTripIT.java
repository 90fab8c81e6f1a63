package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.database.TestStores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs make of the CSV files: a night with every awkward cell, phones in whole, read by other hands and written again. */
class CsvRoundTripIT {
    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    static Path folder;

    private static Path edition;

    @BeforeAll
    static void write() {
        try (Store store = TestStores.h2()) {
            StoredNight night = new StoredNight(store);
            night.fill();
            night.named(List.of("=SUM(A1:A9)", " @cmd", "00123", "1e5", "TRUE", "3/4", "a\r\nb", "a\rb", "\"quoted\", and more", "\t-x", "\u2013 dash", "'"));
            EditionRequest request = NightRequest.of(true);
            edition = EditionWriter.write(store, request, new Editions(store, folder.resolve("out")).hiddenFolder(request.period())).folder();
        }
    }

    @Test
    void anotherParserReadsTheSameCellsAndWritingThemAgainGivesTheSameBytes() throws IOException {
        for (Path file : files()) {
            List<List<String>> cells = CsvCells.of(file);

            assertThat(cells).as(file.toString()).allMatch(row -> row.size() == cells.get(0).size());
            assertThat(cells.stream().map(CsvRoundTripIT::line).collect(Collectors.joining())).as(file.toString()).isEqualTo(text(file));
        }
    }

    @Test
    void noCellIsRunBySpreadsheetsAndNoNumberIsText() throws IOException {
        for (Path file : files()) {
            List<List<String>> cells = CsvCells.of(file);
            for (List<String> row : cells.subList(1, cells.size())) {
                for (int i = 0; i < row.size(); i++) {
                    String name = cells.get(0).get(i);
                    if (!List.of("phone", "transferred_to", "amount", "lag_seconds", "lag_p50_seconds", "difference").contains(name)) {
                        assertThat(row.get(i).strip()).as(file + " " + name).doesNotContainPattern("^[=+@-]");
                    }
                }
            }
        }
        assertThat(text(edition.resolve("waterfall.csv"))).contains(",'=SUM(A1:A9),", ",' @cmd,", ",00123,");
    }

    /** Columns taken as text, as jobs/README.md advises: nothing changes. */
    @Test
    @Tag("long")
    void libreOfficeSavesTheSameCells() throws Exception {
        for (Path file : files()) {
            int columns = CsvCells.of(file).get(0).size();
            String asText = IntStream.rangeClosed(1, columns).mapToObj(column -> column + "/2").collect(Collectors.joining("/"));

            assertThat(CsvCells.of(saved(file, "44,34,76,1," + asText))).as(file.toString()).isEqualTo(withPlainLineEnds(CsvCells.of(file)));
        }
    }

    /** Opened by a double click: no formula runs, masked phones, tokens, ids and amounts are what they were. */
    @Test
    @Tag("long")
    void libreOfficeRunsNothing() throws Exception {
        Path masked = masked();
        for (String name : List.of("reconciliation.csv", "discrepancies.csv", "billing.csv", "claims.csv", "dnc.csv")) {
            List<List<String>> before = withPlainLineEnds(CsvCells.of(masked.resolve(name)));
            List<List<String>> after = CsvCells.of(saved(masked.resolve(name), "44,34,76,1,,1033,false,false"));
            List<String> head = before.get(0);

            assertThat(after).hasSameSizeAs(before);
            for (int row = 1; row < before.size(); row++) {
                for (String column : List.of("phone", "phone_token", "id", "event_id", "detail", "reason")) {
                    int at = head.indexOf(column);
                    if (at >= 0) {
                        assertThat(after.get(row).get(at)).as(name + " " + column).isEqualTo(before.get(row).get(at));
                    }
                }
                int amount = head.indexOf("amount");
                if (amount >= 0 && !before.get(row).get(amount).isEmpty()) {
                    assertThat(new BigDecimal(after.get(row).get(amount))).as(name).isEqualByComparingTo(before.get(row).get(amount));
                }
            }
        }
    }

    private static Path masked() {
        try (Store store = TestStores.h2()) {
            StoredNight night = new StoredNight(store);
            night.fill();
            night.named(List.of("=SUM(A1:A9)", "plain"));
            EditionRequest request = NightRequest.of(false);
            return EditionWriter.write(store, request, new Editions(store, folder.resolve("masked")).hiddenFolder(request.period())).folder();
        }
    }

    /** The file as Calc saves it. */
    private static Path saved(Path file, String filter) throws Exception {
        Path program = Stream.of(System.getenv("PATH").split(":")).map(path -> Path.of(path, "soffice")).filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(program != null, "no LibreOffice on this machine: install the package libreoffice-calc");
        Path to = Files.createTempDirectory(folder, "saved");
        Process process = new ProcessBuilder(
                        program.toString(), "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless", "--infilter=CSV:" + filter, "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", to.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(to.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("LibreOffice ends").isTrue();
        assertThat(to.resolve(file.getFileName().toString())).as(text(to.resolve("log"))).exists();
        return to.resolve(file.getFileName().toString());
    }

    /** A line break within a cell is one character in a spreadsheet, whatever it was. */
    private static List<List<String>> withPlainLineEnds(List<List<String>> cells) {
        return cells.stream().map(row -> row.stream().map(cell -> cell.replace("\r\n", "\n").replace('\r', '\n')).toList()).toList();
    }

    private static String line(List<String> row) {
        return row.stream()
                        .map(cell -> cell.matches("(?s).*[,\"\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(edition)) {
            List<Path> csv = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
            assertThat(csv).hasSize(11);
            return csv;
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
