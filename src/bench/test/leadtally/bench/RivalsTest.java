package leadtally.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import leadtally.bench.data.BulkData;
import leadtally.bench.data.DataFolder;
import leadtally.bench.data.DataSettings;
import leadtally.bench.data.Feed;
import leadtally.bench.rival.DuckDbScript;
import leadtally.bench.rival.SpringBatchRival;
import leadtally.database.TestStores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rivals' SQL, DuckDB's and PostgreSQL's, gives the same figures; and one line less is seen. */
class RivalsTest {
    private static final Path SQL = Path.of("src/bench/sql").toAbsolutePath();

    @TempDir
    static Path folder;

    private static DataFolder data;

    @BeforeAll
    static void make() throws IOException {
        BulkData.write(new DataSettings(12_000, 3, LocalDate.of(2026, 1, 5), 3), folder.resolve("data"));
        data = DataFolder.open(folder.resolve("data"));
    }

    private static Path duckDb(String name) throws Exception {
        Path out = Files.createDirectories(folder.resolve(name));
        DuckDbScript.main(out.resolve("facts.duckdb").toString(), SQL.resolve("duckdb.sql").toString(), "inbox=" + data.root().resolve("inbox"), "out=" + out,
                "as_of=" + data.asOf(), "first_day=" + data.from(), "last_day=" + data.to(), "zone=" + DataSettings.ZONE);
        return out;
    }

    private static Path springBatch(String name) throws Exception {
        Path out = Files.createDirectories(folder.resolve(name));
        SpringBatchRival.main(TestStores.postgresqlUrl(), data.root().resolve("inbox").toString(), out.toString(), SQL.toString(), data.asOf().toString(),
                data.from().toString(), data.to().toString(), DataSettings.ZONE.toString());
        return out;
    }

    @Test
    void they_agree_and_every_outcome_occurs() throws Exception {
        var agreement = new Agreement();
        Path first = duckDb("duckdb");
        agreement.add("duckdb", first);
        agreement.add("spring-batch", springBatch("spring-batch"));
        assertThat(agreement.verdict()).startsWith("2 results agree");
        List<String> columns = Figures.File.WATERFALL.columns;
        Figures waterfall = Figures.read(first, Figures.File.WATERFALL);
        for (int column = columns.indexOf("submitted"); column < columns.size(); column++) {
            int index = column;
            assertThat(waterfall.rows().values().stream().mapToInt(row -> Integer.parseInt(row.get(index))).sum()).as(columns.get(column)).isPositive();
        }
    }

    @Test
    void a_line_that_one_of_them_did_not_read_is_a_disagreement() throws Exception {
        var agreement = new Agreement();
        agreement.add("duckdb", duckDb("whole"));
        Path file = data.root().resolve(Feed.folder(1)).resolve(Feed.AKTIFY.path());
        String all = Files.readString(file, StandardCharsets.UTF_8);
        int ended = all.indexOf("lead.call_ended");
        int start = all.lastIndexOf('\n', ended) + 1;
        Files.writeString(file, all.substring(0, start) + all.substring(all.indexOf('\n', ended) + 1), StandardCharsets.UTF_8);
        try {
            Path less = springBatch("less");
            assertThatThrownBy(() -> agreement.add("spring-batch", less)).isInstanceOf(DisagreementException.class).hasMessageContaining("call-results.csv");
        } finally {
            Files.writeString(file, all, StandardCharsets.UTF_8);
        }
    }
}
