package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.job.DryRun;
import leadtally.job.JobFile;
import leadtally.job.NightRunner;
import leadtally.job.RunHistory;
import leadtally.job.RunRequest;
import leadtally.job.Settings;
import leadtally.job.UsageFault;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run tells what a run would do, ends with its code, and leaves nothing behind. */
class DryRunIT {
    private static final byte[] KEY = "demo-key".getBytes(StandardCharsets.UTF_8);
    private static final RunRequest NIGHT = RunRequest.of(Period.day(LocalDate.of(2026, 11, 3)), Instant.parse("2026-11-04T14:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void before_a_store_is_there_and_after() throws IOException {
        Night.copy(Path.of("jobs/demo"), Files.createDirectories(folder.resolve("out")).resolve("demo"));
        Files.copy(Path.of("jobs/demo.yml"), folder.resolve("demo.yml"));
        Settings file = JobFile.read(folder.resolve("demo.yml"));
        Settings settings = file.with("jdbc:h2:file:" + folder.resolve("data/store"), file.output(), false, false);

        List<String> before = files();
        Said first = dryRun(settings);
        assertThat(first.text()).contains("would take in out/demo/inbox/crm/2026-11-03.csv (crm)").contains("would publish 2026-11-03/edition-1");
        assertThat(files()).isEqualTo(before);

        assertThat(run(settings)).isEqualTo(first.code());
        Map<String, Long> rows = rows(settings);
        Said second = dryRun(settings);
        assertThat(second.text()).isEqualTo("nothing would change\n");
        assertThat(rows(settings)).isEqualTo(rows);

        Files.writeString(
                folder.resolve("out/demo/inbox/aktify/late.ndjson"),
                "{\"metadata\":{\"eventType\":\"campaign.lead_created\",\"campaignId\":\"solar-west\",\"eventTime\":\"2026-11-03T16:00:00Z\"},"
                        + "\"data\":{\"phone\":\"+12025550110\",\"externalLeadId\":\"A11\"}}\n",
                StandardCharsets.UTF_8);
        Said third = dryRun(settings);
        assertThat(third.text()).contains("would take in out/demo/inbox/aktify/late.ndjson (aktify)").contains("would publish 2026-11-03/edition-2")
                .contains("would restate 2026-11-03:\n  file,key,column,was,now,cause\n", "outcome,MISSING,CREATED,late_event");
        assertThat(rows(settings)).isEqualTo(rows);
        assertThat(run(settings)).isEqualTo(third.code());
        assertThat(folder.resolve("out/demo/2026-11-03/edition-2/manifest.json")).exists();
        assertThat(runs(settings)).as("a dry run takes no number").containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void what_the_run_would_refuse_it_refuses() throws IOException {
        Night.copy(Path.of("jobs/demo"), Files.createDirectories(folder.resolve("out")).resolve("demo"));
        String job = Files.readString(Path.of("jobs/demo.yml"), StandardCharsets.UTF_8).replaceFirst("(?m)^database:.*", "database: jdbc:h2:file:" + folder.resolve("data/store"));
        Path file = folder.resolve("demo.yml");
        Files.writeString(file, job, StandardCharsets.UTF_8);
        assertThat(run(JobFile.read(file))).isZero();
        Files.writeString(file, job.replaceAll("(?m)^.*yotel.*\n", ""), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> dryRun(JobFile.read(file))).isInstanceOf(UsageFault.class).hasMessageStartingWith("vendor yotel has stored facts but is not in the job file; put vendor yotel back");
    }

    private static List<Long> runs(Settings settings) {
        try (Store store = Store.open(settings.database(), null, null)) {
            return new RunHistory(store).all().stream().map(RunHistory.Row::number).toList();
        }
    }

    private record Said(int code, String text) {}

    private Said dryRun(Settings settings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            int code = new DryRun(settings, folder, KEY, out, false).run(null, null, NIGHT);
            return new Said(code, bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private int run(Settings settings) {
        try (Store store = Store.open(settings.database(), null, null);
                PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)) {
            return new NightRunner(settings, folder, KEY, out, false, false).run(store, NIGHT);
        }
    }

    /** How many rows each table holds, Spring Batch's too. */
    private static Map<String, Long> rows(Settings settings) {
        Map<String, Long> rows = new TreeMap<>();
        try (Store store = Store.open(settings.database(), null, null)) {
            List<String> tables = store.jdbc().queryForList(
                    "select table_name from information_schema.tables where table_schema = 'public'", Map.of(), String.class);
            tables.forEach(table -> rows.put(table, store.jdbc().queryForObject("select count(*) from " + table, Map.of(), Long.class)));
        }
        assertThat(rows).containsKey("vendor_event");
        return rows;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }
}
