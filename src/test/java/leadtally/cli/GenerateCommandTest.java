package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @TempDir
    Path temp;

    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.add(0, "generate");
        return Leadtally.commandLine().setErr(new PrintWriter(err)).setOut(new PrintWriter(new StringWriter())).execute(words.toArray(String[]::new));
    }

    @Test
    void writesInboxNightsJobAndTruth() {
        Path out = temp.resolve("data");

        assertThat(execute("--leads", "30", "--days", "2", "--from", "2026-02-01", "--seed", "9", "--out", out.toString())).isZero();
        assertThat(out).isDirectoryContaining(path -> path.endsWith("job.yml"));
        assertThat(out.resolve("nights.tsv")).content().isEqualTo("night\tas-of\tfolder\n"
                + "1\t2026-02-02T11:30:00.000Z\tinbox/night-01\n2\t2026-02-03T11:30:00.000Z\tinbox/night-02\n");
        assertThat(out.resolve("truth/outcomes.csv")).content().startsWith(
                "day,vendor,campaign_id,external_lead_id,phone,submitted_at,traffic,outcome,outcome_detail,outcome_at,matched_by\r\n2026-02-01,");
    }

    @Test
    void refusesBadArgumentsWithAllFaultsAtOnce() throws Exception {
        Files.writeString(temp.resolve("precious"), "kept");

        assertThat(execute("--leads", "0", "--days", "0", "--out", temp.toString())).isEqualTo(64);
        assertThat(err.toString()).contains("leadtally: --leads: 0").contains("leadtally: --days: 0").contains("not an empty folder");
        assertThat(temp.resolve("precious")).hasContent("kept");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(execute("--leads", "many", "--out", temp.toString())).isEqualTo(64);
        assertThat(execute("--out", temp.toString())).isEqualTo(64);
        assertThat(execute("--leads", "5", "--out", temp.toString(), "--from", "yesterday")).isEqualTo(64);
        assertThat(err.toString()).contains("--from").contains("'yesterday' is no day; give one such as 2026-11-03").doesNotContain("java.");
    }
}
