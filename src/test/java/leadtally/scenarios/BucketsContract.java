package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the work is cut into buckets changes no byte of the reports. */
abstract class BucketsContract {
    private static final Period NIGHT = Period.day(LocalDate.of(2026, 11, 3));
    private static final Instant AS_OF = Instant.parse("2026-11-04T14:00:00Z");

    @TempDir
    Path temporary;

    abstract Store store();

    @Test
    void one_bucket_or_many() throws IOException {
        Map<String, String> one = filesOf("one", "");
        Map<String, String> many = filesOf("many", "limits: { bucket_bytes: 1500, bucket_groups: 3 }\n");

        assertThat(one).hasSize(11);
        assertThat(many).isEqualTo(one);
    }

    private Map<String, String> filesOf(String name, String settings) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        Night.copy(Path.of("jobs/demo"), Files.createDirectories(folder.resolve("out")).resolve("demo"));
        String job = Files.readString(Path.of("jobs/demo.yml"), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("demo.yml"), job + settings, StandardCharsets.UTF_8);
        try (Store store = store()) {
            Night night = new Night(store, folder);
            Night.Result result = night.run("demo.yml", NIGHT, AS_OF);
            assertThat(result.code()).as(result.printed()).isZero();
            int buckets = store.jdbc().queryForList("select bucket from done_bucket where run_no = 1 and stage = 'store'", Map.of(), Integer.class).size();
            assertThat(buckets > 10).isEqualTo(!settings.isEmpty());
            return csvOf(night.edition("out/demo", NIGHT));
        }
    }

    private static Map<String, String> csvOf(Path edition) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(edition)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".csv"))::iterator) {
                texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
