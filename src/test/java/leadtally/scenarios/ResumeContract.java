package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import leadtally.database.Store;
import leadtally.lead.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that broke off is resumed by the same command, from where it stood. */
abstract class ResumeContract {
    private static final Period NIGHT = Period.day(LocalDate.of(2026, 11, 3));
    private static final Instant AS_OF = Instant.parse("2026-11-04T14:00:00Z");

    @TempDir
    Path folder;

    abstract Store store();

    @BeforeEach
    void theSampleNight() throws IOException {
        Night.copy(Path.of("jobs/demo"), Files.createDirectories(folder.resolve("out")).resolve("demo"));
        Files.copy(Path.of("jobs/demo.yml"), folder.resolve("demo.yml"));
    }

    @Test
    void a_run_that_died_after_publishing_ends_as_it_would_have() {
        try (Store store = store()) {
            Night night = new Night(store, folder);
            Night.Result first = night.run("demo.yml", NIGHT, AS_OF);
            store.jdbc().update("update run set status = 'running', exit_code = null, ended_at = null", Map.of());

            Night.Result again = night.run("demo.yml", NIGHT, AS_OF);

            assertThat(again.code()).as(again.printed()).isEqualTo(first.code());
            assertThat(again.printed()).contains("resuming run 1", "published " + folder.resolve("out/demo/2026-11-03/edition-1"));
            assertThat(folder.resolve("out/demo/2026-11-03/edition-2")).doesNotExist();
        }
    }

    @Test
    void an_output_folder_that_cannot_be_written_fails_the_run_and_the_same_command_resumes_it() throws IOException {
        Path output = folder.resolve("out/demo/2026-11-03");
        Files.createDirectories(output.getParent());
        Files.writeString(output, "in the way", StandardCharsets.UTF_8);
        try (Store store = store()) {
            Night night = new Night(store, folder);
            assertThat(night.run("demo.yml", NIGHT, AS_OF).code()).isEqualTo(1);
            Files.delete(output);

            Night.Result resumed = night.run("demo.yml", NIGHT, AS_OF);

            assertThat(resumed.code()).as(resumed.printed()).isZero();
            assertThat(resumed.printed()).contains("resuming run 1", "published");
            assertThat(store.query("queries/job/runs", Map.of(), (row, i) -> row.getString("status"))).containsExactly("published");
        }
    }
}
