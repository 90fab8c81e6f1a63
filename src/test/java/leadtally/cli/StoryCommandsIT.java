package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import leadtally.database.Store;
import leadtally.lead.Period;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands of people end with. */
class StoryCommandsIT {
    private static final Period DAY = Period.day(LocalDate.of(2026, 11, 3));

    @TempDir
    Path folder;

    @Test
    void verifyEndsWithOneOnAFault() throws IOException {
        String job = job();
        String url = "jdbc:h2:file:" + folder.resolve("data/leadtally");
        try (Store store = Store.open(url, null, null)) {
            assertThat(new Night(store, folder).run("job.yml", DAY, Instant.parse("2026-11-05T14:00:00Z")).code()).isZero();
        }
        Path edition = folder.resolve("out/2026-11-03/edition-1");

        assertThat(CommandLines.execute("verify", "--job", job, "--db", url, edition.toString())).isZero();
        Files.writeString(edition.resolve("dnc.csv"), "phone\r\n", StandardCharsets.UTF_8);
        assertThat(CommandLines.execute("verify", "--job", job, "--db", url, edition.toString())).isEqualTo(1);
        assertThat(CommandLines.execute("verify", "--job", job, "--db", url, folder.resolve("nowhere").toString())).isEqualTo(64);
        assertThat(CommandLines.execute("rejected", "--job", job, "--db", url, "--run", "1")).isZero();
        assertThat(CommandLines.execute("rejected", "--job", job, "--db", url, "--run", "2")).as("a run that never was").isEqualTo(64);
        assertThat(CommandLines.execute("verify", "--job", job, "--db", url, edition.getParent().toString())).as("a day, not one of its editions").isEqualTo(64);
        assertThat(CommandLines.execute("rejected", "--job", job, "--db", url, "--retry")).isZero();
    }

    @Test
    void rowsThatStandardOutputDoesNotTakeAreNotASuccess() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.csv"), "day,reason\r\n", StandardCharsets.UTF_8);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (PrintStream out = new PrintStream(full, false, StandardCharsets.UTF_8)) {
            assertThatThrownBy(() -> DiscrepanciesCommand.passOn(rows, out)).isInstanceOf(IOException.class).hasMessageStartingWith("standard output did not take all rows; ");
        }
    }

    @Test
    void badArgumentsEndWith64() throws IOException {
        String job = job();

        assertThat(CommandLines.execute("explain", "--job", job)).isEqualTo(64);
        assertThat(CommandLines.execute("explain", "--job", job, "--lead", "A1", "--event", "e")).isEqualTo(64);
        assertThat(CommandLines.execute("discrepancies", "--job", job, "--note", "why")).isEqualTo(64);
        assertThat(CommandLines.execute("discrepancies", "--job", job, "--accept", "0123456789abcdef")).isEqualTo(64);
        assertThat(CommandLines.execute("discrepancies", "--job", job, "--reason", "NOT_A_REASON")).isEqualTo(64);
        assertThat(CommandLines.execute("discrepancies", "--job", job, "--since", "yesterday")).isEqualTo(64);
        assertThat(CommandLines.execute("rejected", "--job", job, "--run", "one")).isEqualTo(64);
        assertThat(CommandLines.execute("explain", "--job", job, "--lead", " ")).isEqualTo(64);
        assertThat(CommandLines.execute("explain", "--job", job, "--phone", "")).isEqualTo(64);
    }

    private String job() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in/a.csv"), "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,c1,A1,+15552010101,2026-11-03T14:00:00Z\n",
                StandardCharsets.UTF_8);
        Path job = folder.resolve("job.yml");
        Files.writeString(
                job, "name: n\nzone: UTC\nthresholds: { missing: 100%, critical: 9 }\nvendors:\n  aktify: { region: US, grace: 24h, currency: USD }\nsources:\n"
                        + "  - { name: crm, reads: submissions, format: house-csv, files: \"in/*\" }\n",
                StandardCharsets.UTF_8);
        return job.toString();
    }
}
