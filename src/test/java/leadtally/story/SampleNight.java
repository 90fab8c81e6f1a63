package leadtally.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.Settings;
import leadtally.lead.Period;
import leadtally.report.csv.PhonePrint;
import leadtally.scenarios.Night;

/** The sample night of {@code jobs/demo}, run in a folder of its own. {@code nightly.yml} there is the same job with the ordinary look-back. */
final class SampleNight {
    static final byte[] KEY = "demo-key".getBytes(StandardCharsets.UTF_8);
    static final Period DAY = Period.day(LocalDate.of(2026, 11, 3));
    static final Instant AS_OF = Instant.parse("2026-11-04T14:00:00Z");

    final Store store;
    final Path folder;
    final Night night;

    private SampleNight(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
        this.night = new Night(store, folder);
    }

    static SampleNight run(Store store, Path folder) {
        try {
            Night.copy(Path.of("jobs/demo"), Files.createDirectories(folder.resolve("out")).resolve("demo"));
            String job = Files.readString(Path.of("jobs/demo.yml"), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("demo.yml"), job, StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("nightly.yml"), job.replaceFirst("(?m)^lookback:.*", "lookback: 90d"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SampleNight sample = new SampleNight(store, folder);
        sample.again(AS_OF);
        return sample;
    }

    /** Runs the same day at another as-of. */
    Night.Result again(Instant asOf) {
        Night.Result result = night.run("demo.yml", DAY, asOf);
        if (result.code() != 0) {
            throw new IllegalStateException("the sample night ended with " + result.code() + ": " + result.printed());
        }
        return result;
    }

    Settings settings() {
        return JobFile.read(folder.resolve("demo.yml"));
    }

    Path edition() {
        return night.edition("out/demo", DAY);
    }

    PhonePrint phones(boolean full) {
        return new PhonePrint(full, KEY);
    }

    long count(String sql) {
        return store.jdbc().getJdbcTemplate().queryForObject(sql, Long.class);
    }

    /** Holds lines against {@code src/test/resources/story/<name>.txt}; {@code -Dexpected.update=true} rewrites it and fails. */
    static void expect(String name, List<String> lines) {
        Path file = Path.of("src/test/resources/story", name + ".txt");
        String text = String.join("\n", lines) + "\n";
        try {
            if (Boolean.getBoolean("expected.update")) {
                Files.writeString(file, text, StandardCharsets.UTF_8);
                throw new AssertionError(file + " is rewritten; read it, then run without -Dexpected.update");
            }
            org.assertj.core.api.Assertions.assertThat(text).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
