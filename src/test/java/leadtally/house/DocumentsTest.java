package leadtally.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadtally.cli.CommandLines;
import leadtally.lead.Reason;
import leadtally.lead.RejectionReason;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocumentsTest {
    private static final List<Path> DOCUMENTS = List.of(
            Path.of("README.md"), Path.of("jobs/README.md"), Path.of("jobs/demo/README.md"), Path.of("reports/README.md"), Path.of("sql/README.md"),
            Path.of("src/test/resources/scenarios/README.md"), Path.of("src/bench/README.md"), Path.of("src/spark/README.md"));
    private static final Pattern PATH = Pattern.compile("`((?:src|sql|jobs|reports)/[A-Za-z0-9_./-]*)`");
    private static final Pattern COMMAND = Pattern.compile("leadtally (run|demo|report|runs|purge|schedule|generate|explain|discrepancies|rejected|verify)\\b");

    @Test
    void every_path_that_a_document_names_exists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : DOCUMENTS) {
            Matcher path = PATH.matcher(Files.readString(document, StandardCharsets.UTF_8));
            while (path.find()) {
                if (!Files.exists(Path.of(path.group(1)))) {
                    missing.add(document + ": " + path.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_command_that_the_readme_names_exists() throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8));
        List<String> named = new ArrayList<>();
        while (command.find()) {
            named.add(command.group(1));
        }
        assertThat(named).contains("run", "demo", "report", "runs", "generate");
        assertThat(CommandLines.names()).containsAll(named);
    }

    @Test
    void the_readme_names_every_reason_for_a_rejection() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        for (RejectionReason reason : RejectionReason.values()) {
            assertThat(readme).contains(reason.name());
        }
    }

    @Test
    void each_reason_has_a_scenario() throws IOException {
        StringBuilder expected = new StringBuilder();
        try (var files = Files.walk(Path.of("src/test/resources/scenarios"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.endsWith("discrepancies.csv"))::iterator) {
                expected.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        for (Reason reason : Reason.values()) {
            assertThat(expected.toString()).contains(reason.name());
        }
    }

    @Test
    void the_readme_is_short_enough_to_be_read() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        assertThat(readme.substring(0, readme.indexOf("## What happened")).lines().count()).isLessThanOrEqualTo(150);
    }
}
