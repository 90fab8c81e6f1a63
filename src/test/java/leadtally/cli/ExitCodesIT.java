package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every exit code of the interface through the real command; 4 is TwoStarts', 130 and 143 are StoppedRun's. */
class ExitCodesIT {
    @TempDir
    Path folder;

    @BeforeEach
    void aLead() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a.csv"), "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,c1,A1,+15552010101,2026-11-03T14:00:00Z\n", StandardCharsets.UTF_8);
    }

    @Test
    void published_crossed_missing_and_not_tied_out() throws IOException, SQLException {
        job("100%", "");
        assertEnds(0, "published ", "--as-of", "2026-11-04T04:00:00Z");
        job("0%", "");
        assertEnds(2, "THRESHOLD CROSSED: 2026-11-03: 1 of 1 submission is missing", "--as-of", "2026-11-04T15:00:00Z");
        job("0%", "\n  - { name: aktify, vendor: aktify, reads: events, format: aktify-webhook, files: \"in/*.ndjson\", expected: daily }");
        assertEnds(3, "MISSING SOURCE: expected source aktify has nothing of 2026-11-03", "--as-of", "2026-11-04T16:00:00Z");

        try (Connection tamper = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/leadtally") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "")) {
            tamper.createStatement().execute("update day_open set open_before = open_before + 1");
        }
        Files.writeString(folder.resolve("in/b.csv"), "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,c1,A2,+15552010102,2026-11-03T15:00:00Z\n", StandardCharsets.UTF_8);
        assertEnds(5, "does not tie out", "--as-of", "2026-11-04T17:00:00Z");
        assertThat(folder.resolve("out/failed/4")).isDirectory();
        assertThat(folder.resolve("out/2026-11-03/edition-4")).doesNotExist();
    }

    /** A scheduler's mail holds what goes to standard error: of a code other than 0 it says why, of 0 nothing. */
    @Test
    void what_explains_the_code_is_an_error_that_quiet_does_not_hide() throws IOException {
        job("100%", "");
        assertThat(quiet(0, "--as-of", "2026-11-04T04:00:00Z")).isEmpty();
        job("0%", "");
        assertThat(quiet(2, "--as-of", "2026-11-04T15:00:00Z", "--dry-run")).containsExactly("leadtally: THRESHOLD CROSSED: 2026-11-03: 1 of 1 submission is missing (100.00 %), more than 0 %");
        assertThat(quiet(2, "--as-of", "2026-11-04T15:00:00Z")).hasSize(2)
                .startsWith("leadtally: THRESHOLD CROSSED: 2026-11-03: 1 of 1 submission is missing (100.00 %), more than 0 %")
                .last().asString().startsWith("leadtally: run 2 of 2026-11-03 published: 1 submitted, 1 missing").contains("exit 2");
        job("0%", "\n  - { name: aktify, vendor: aktify, reads: events, format: aktify-webhook, files: \"in/*.ndjson\", expected: daily }");
        assertThat(quiet(3, "--as-of", "2026-11-04T16:00:00Z")).hasSize(3)
                .anyMatch(line -> line.startsWith("leadtally: MISSING SOURCE: expected source aktify has nothing of 2026-11-03"))
                .anyMatch(line -> line.startsWith("leadtally: THRESHOLD CROSSED: "));
    }

    /** What went to standard error; to standard output goes nothing. */
    private List<String> quiet(int code, String... more) throws IOException {
        String[] arguments = Stream.concat(Stream.of("run", "--quiet", "--job", "job.yml", "--date", "2026-11-03"), Stream.of(more)).toArray(String[]::new);
        Path errors = folder.resolve("errors.txt");
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder builder = PreparedCommand.in(folder, arguments);
        builder.environment().put("LEADTALLY_PHONE_KEY", "demo-key");
        Process run = builder.redirectErrorStream(false).redirectOutput(printed.toFile()).redirectError(errors.toFile()).start();
        assertThat(run.onExit().join().exitValue()).isEqualTo(code);
        assertThat(printed).isEmptyFile();
        return Files.readAllLines(errors, StandardCharsets.UTF_8);
    }

    /** The day asked for has all it awaits; the one that was missed, and that the second run publishes too, has not. */
    @Test
    void a_source_that_another_day_misses_is_named() throws IOException {
        job("100%", "\n  - { name: aktify, vendor: aktify, reads: events, format: aktify-webhook, files: \"in/*.ndjson\", expected: daily }");
        Files.writeString(folder.resolve("in/a.ndjson"), """
                {"metadata":{"eventType":"campaign.lead_created","campaignId":"c1","eventTime":"2026-11-04T16:00:00Z"},"data":{"phone":"+15552010101","externalLeadId":"A1"}}
                """, StandardCharsets.UTF_8);
        assertEndsOf("2026-11-04", 0, "published ", "--as-of", "2026-11-06T06:00:00Z");
        assertEndsOf("2026-11-04", 3, "MISSING SOURCE: expected source aktify has nothing of 2026-11-03", "--as-of", "2026-11-06T07:00:00Z");
        assertEndsOf("2026-11-04", 0, "Nothing changed", "--as-of", "2026-11-06T08:00:00Z");
    }

    @Test
    void failed_and_refused() throws IOException {
        job("100%", "");
        Files.writeString(folder.resolve("out"), "in the way", StandardCharsets.UTF_8);
        assertEnds(1, "The same command resumes the run", "--as-of", "2026-11-04T04:00:00Z");
        assertEnds(64, "--date and --from, --to exclude each other", "--from", "2026-11-01", "--to", "2026-11-02");
        assertThat(CommandLines.execute("run", "--tomorrow")).isEqualTo(64);
    }

    @Test
    void faults_are_told_in_words() throws IOException {
        job("100%", "");
        assertRefused("--as-of 2026-11-04 is no instant with an offset; give one such as 2026-11-04T06:30:00-05:00", "run", "--as-of", "2026-11-04");
        assertRefused("--as-of +999999999-12-31T23:59:59Z is no instant", "run", "--as-of", "+999999999-12-31T23:59:59Z");
        assertRefused("--from 2026-13-01 is no day; give one such as 2026-11-03", "run", "--from", "2026-13-01", "--to", "2026-11-03");
        assertRefused("--date 0000-01-01 is no day", "run", "--date", "0000-01-01");
        assertRefused("'0000-01-01' is no day; give one such as 2026-11-03", "purge", "--before", "0000-01-01");
        assertRefused("the period is longer than 36525 days; ask for it in parts", "run", "--from", "2026-01-01", "--to", "9999-12-31");
        assertRefused("--run -1: runs are numbered from 1; leadtally runs lists them", "rejected", "--run", "-1");
        Files.writeString(folder.resolve("data"), "in the way", StandardCharsets.UTF_8);
        try (RealProcess run = new RealProcess.Start(folder).leadtally("run", "--job", "job.yml")) {
            assertThat(run.end()).isEqualTo(1);
            assertThat(run.text()).contains("the store cannot be opened: ", "check that its server runs or its folder can be written").doesNotContain("Exception", "\tat ");
        }
        try (RealProcess doctor = new RealProcess.Start(folder).leadtally("doctor", "--job", "job.yml")) {
            assertThat(doctor.end()).isEqualTo(1);
            assertThat(doctor.text()).contains("make " + folder.resolve("data").toRealPath() + " a folder that this user may write");
        }
    }

    private void job(String missing, String source) throws IOException {
        Files.writeString(folder.resolve("job.yml"), """
                name: n
                zone: UTC
                thresholds: { missing: %s, critical: 9 }
                vendors:
                  aktify: { region: US, grace: 24h, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/*.csv" }%s
                """.formatted(missing, source), StandardCharsets.UTF_8);
    }

    private void assertRefused(String text, String... command) {
        String[] arguments = Stream.concat(Stream.of(command), Stream.of("--job", "job.yml")).toArray(String[]::new);
        try (RealProcess refused = new RealProcess.Start(folder).leadtally(arguments)) {
            assertThat(refused.end()).as(refused.text()).isEqualTo(64);
            assertThat(refused.text()).contains(text);
        }
    }

    private void assertEnds(int code, String text, String... more) {
        assertEndsOf("2026-11-03", code, text, more);
    }

    private void assertEndsOf(String day, int code, String text, String... more) {
        String[] arguments = Stream.concat(Stream.of("run", "--job", "job.yml", "--date", day), Stream.of(more)).toArray(String[]::new);
        try (RealProcess run = new RealProcess.Start(folder).leadtally(arguments)) {
            assertThat(run.end()).as(run.text()).isEqualTo(code);
            assertThat(run.text()).contains(text);
        }
    }
}
