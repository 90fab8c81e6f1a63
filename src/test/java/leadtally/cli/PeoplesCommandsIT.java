package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the commands of people print, through the real command. */
class PeoplesCommandsIT {
    @TempDir
    Path folder;

    @BeforeEach
    void aLead() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a.csv"), "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,c1,A1,+15552010101,2026-11-03T14:00:00Z\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("job.yml"), """
                name: n
                zone: UTC
                vendors:
                  aktify: { region: US, grace: 24h, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/*.csv" }
                """, StandardCharsets.UTF_8);
    }

    @Test
    void a_phone_is_found_however_its_signs_are_written_and_a_note_shows_none() {
        printed(0, "run", "--date", "2026-11-03", "--as-of", "2026-11-05T14:00:00Z");

        assertThat(printed(0, "explain", "--phone", "+1 (555) 201-0101")).contains("The story of phone +1******0101", "lead A1");
        assertThat(printed(0, "explain", "--phone", "5552010102")).contains("nothing is stored of phone **********; write it with + and the country's code");
        assertThat(printed(0, "explain", "--phone", "555-201-0101") + printed(0, "explain", "--phone", "(555) 201 0101")).contains("lead A1").doesNotContain("nothing is stored");
        assertThat(printed(64, "explain", "--phone", " ")).contains("--phone is empty; say which is to be explained");
        assertThat(printed(64, "explain", "--lead", "")).contains("--lead is empty; say which is to be explained");
        String id = printed(0, "discrepancies").lines().skip(1).findFirst().orElseThrow().substring(0, 16);
        assertThat(printed(0, "discrepancies", "--accept", id, "--note", "called +15552010101 on 2026-11-05")).contains("is accepted");
        assertThat(printed(0, "discrepancies") + printed(0, "explain", "--lead", "A1") + printed(0, "discrepancies", "--accept", id, "--note", "again"))
                .contains("called +*********** on 2026-11-05", "was accepted before").doesNotContain("15552010101");
        assertThat(printed(0, "runs", "--quiet")).isEmpty();
    }

    /** Names longer than most, and what stays open of another day than that of the run. */
    @Test
    void figures_stand_below_their_heads() throws IOException {
        Files.writeString(folder.resolve("in/b.csv"), "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,midwest-roofing-and-gutters,B1,+15552010102,2026-11-04T14:00:00Z\n", StandardCharsets.UTF_8);
        String job = Files.readString(folder.resolve("job.yml"), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("job.yml"), job.replace("name: n", "name: the-close-of-every-night"), StandardCharsets.UTF_8);
        printed(0, "run", "--date", "2026-11-03", "--as-of", "2026-11-05T13:00:00Z");

        String printed = printed(0, "run", "--date", "2026-11-04", "--as-of", "2026-11-05T13:00:00Z");
        assertThat(printed.lines().dropWhile(line -> !line.equals("Waterfall")).skip(1).limit(3).map(String::length).distinct()).as(printed).hasSize(1);
        assertThat(printed).contains("  none\n  on other days: 1, in open-discrepancies.csv\n");
        String runs = printed(0, "runs");
        assertThat(ends(runs, "period")).isEqualTo(ends(runs, "2026-1"));
    }

    /** Where the text ends in the first line that has it. */
    private static int ends(String printed, String text) {
        String line = printed.lines().filter(one -> one.contains(text)).findFirst().orElseThrow(() -> new AssertionError(text + " is not in " + printed));
        return line.indexOf(text) + text.length();
    }

    @Test
    void what_others_wrote_does_not_reach_the_terminal_as_an_order() throws IOException {
        Files.writeString(
                folder.resolve("in/a.csv"),
                "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,c\u001b[2J1,A1,+15552010101,2026-11-03T14:00:00Z\nno\u001b[2Jone,c1,A1,+15552010101,2026-11-03T14:00:00Z\n",
                StandardCharsets.UTF_8);

        assertThat(printed(0, "run", "--date", "2026-11-03", "--as-of", "2026-11-05T14:00:00Z") + printed(0, "discrepancies") + printed(0, "rejected") + printed(0, "explain", "--lead", "A1"))
                .contains("aktify     c\\u001b[2J1", "no\\u001b[2Jone,c1", "to aktify c\\u001b[2J1").doesNotContain("\u001b");
    }

    @Test
    void what_verify_finds_is_told_as_the_log_is_and_gives_the_terminal_no_order() throws IOException {
        printed(0, "run", "--date", "2026-11-03", "--as-of", "2026-11-04T13:00:00Z");
        Files.writeString(folder.resolve("out/latest/no\u001b[2Jte.txt"), "mine", StandardCharsets.UTF_8);

        assertThat(printed(1, "verify", "out/latest")).isEqualTo("leadtally: no\\u001b[2Jte.txt: was not published with this edition\n");
        assertThat(JsonMapper.shared().readTree(printed(1, "verify", "out/latest", "--log", "json")).get("message").asString())
                .isEqualTo("no\\u001b[2Jte.txt: was not published with this edition");
    }

    /** A full disk, or a reader that went away: what is missing of a list must show. */
    @ParameterizedTest
    @ValueSource(strings = {"explain --lead A1", "rejected", "discrepancies", "runs", "doctor"})
    void what_standard_output_does_not_take_is_no_success(String command) throws IOException, InterruptedException {
        printed(0, "run", "--date", "2026-11-03", "--as-of", "2026-11-04T13:00:00Z");
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = PreparedCommand.in(folder, Stream.concat(Stream.of(command.split(" ")), Stream.of("--job", "job.yml")).toArray(String[]::new));
        builder.environment().put("LEADTALLY_PHONE_KEY", "demo-key");

        int code = builder.redirectErrorStream(false).redirectOutput(new File("/dev/full")).redirectError(errors.toFile()).start().waitFor();

        assertThat(errors).content(StandardCharsets.UTF_8).contains("leadtally: standard output did not take all rows");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void an_empty_store_is_told_in_a_form_that_fits() {
        assertThat(printed(0, "runs")).contains("there is no store in " + folder.resolve("data/leadtally.mv.db") + " yet, the first run makes it; check --db").endsWith("\nno runs yet\n");
        assertThat(printed(0, "discrepancies", "--csv")).contains("there is no store in ", "\nday,reason,severity").hasLineCount(2);
        assertThat(printed(64, "discrepancies", "--accept", "0123456789abcdef", "--note", " ")).contains("--note is empty", "0123456789abcdef: the store has no discrepancy yet");
        assertThat(printed(64, "discrepancies", "--accept", "0123456789abcdef", "--note", "why")).contains("0123456789abcdef: the store has no discrepancy yet; check --db");
        assertThat(printed(1, "verify", ".")).contains("there is no store in ", "the store has no editions yet; check --db");
        assertThat(printed(0, "explain", "--lead", "A1")).contains("there is no store in ", "no runs yet");
        assertThat(folder.resolve("data")).as("what only reads makes nothing").doesNotExist();
    }

    @Test
    void a_store_of_an_earlier_program_is_not_taken_for_an_empty_one() throws SQLException {
        printed(0, "run", "--date", "2026-11-03", "--as-of", "2026-11-05T14:00:00Z");
        try (Connection older = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/leadtally") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "")) {
            older.createStatement().execute("delete from \"flyway_schema_history\" where \"installed_rank\" = (select max(\"installed_rank\") from \"flyway_schema_history\")");
        }

        for (String command : List.of("runs", "discrepancies", "rejected")) {
            assertThat(printed(64, command)).contains("the store is of an earlier version of this program, 1 migration behind; the next leadtally run brings it up to date");
        }
    }

    private String printed(int code, String... command) {
        String[] arguments = Stream.concat(Stream.of(command), Stream.of("--job", "job.yml")).toArray(String[]::new);
        try (RealProcess process = new RealProcess.Start(folder).leadtally(arguments)) {
            assertThat(process.end()).as(process.text()).isEqualTo(code);
            return process.text();
        }
    }
}
