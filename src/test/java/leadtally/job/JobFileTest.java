package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import leadtally.lead.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of a job file: where, what, and what to do, in words. */
class JobFileTest {
    private static final String SOUND = """
            name: n
            zone: UTC
            vendors: { aktify: { region: US } }
            sources: [{ name: crm, format: house-csv, files: "in/*" }]
            """;

    /** Such a pattern would fail each night when it is looked for, and doctor too. */
    @Test
    void what_is_no_pattern_of_files_is_refused() {
        for (String files : List.of("inbox/{a,b", "inbox/[z-a].csv", "")) {
            assertThatThrownBy(() -> JobFile.parse(SOUND.replaceFirst("files: \"?[^\",}]*\"?", "files: \"" + files + "\""), "j.yml"))
                    .hasMessageContaining("j.yml: sources[0].files: must be a path or a pattern with each [ and { closed, not '" + files + "'");
        }
    }

    @Test
    void a_key_that_is_there_twice_is_a_fault() {
        assertThatThrownBy(() -> JobFile.parse("zone: UTC\n" + SOUND, "j.yml")).hasMessage("j.yml: line 3: the key zone is there twice; keep one");
    }

    @Test
    void what_is_said_of_an_unknown_vendor_names_all_that_can_be_added() {
        assertThat(RejectionReason.UNKNOWN_VENDOR.nextAction()).contains(JobFile.VENDORS).contains("no other can be added");
    }

    /** As a tree has it, the source would look for files named x. */
    @Test
    void an_alias_is_a_fault() {
        assertThatThrownBy(() -> JobFile.parse(SOUND.replace("name: n", "name: &x n").replace("\"in/*\"", "*x"), "j.yml"))
                .hasMessage("j.yml: line 4: *x stands for a value; write the value itself");
    }

    @Test
    void a_second_document_is_a_fault_told_in_words() {
        assertThatThrownBy(() -> JobFile.parse(SOUND + "---\nname: m\n", "j.yml")).hasMessageMatching("j\\.yml: line \\d+: another document begins; keep one a file");
    }

    @Test
    void what_cannot_be_is_told_with_the_rest() {
        assertThatThrownBy(() -> JobFile.parse(SOUND.replace("files:", "expected: weekly, files:") + "output: ''\narchive: ' '\ndatabase: jdbc:mysql://u:secret@host/db\n", "j.yml"))
                .hasMessageContaining("j.yml: output: must name a folder")
                .hasMessageContaining("j.yml: archive: must name a folder")
                .hasMessageContaining("j.yml: database: must begin with jdbc:h2: or jdbc:postgresql:")
                .hasMessageContaining("j.yml: sources[0].expected: must be daily, not weekly")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_time_beyond_all_days_is_a_fault() {
        assertThatThrownBy(() -> JobFile.parse(SOUND + "lookback: 999999999d\nwindows: { pairing: 36501d }\n", "j.yml"))
                .hasMessageContaining("j.yml: lookback: must be a whole number and s, m, h or d, such as 24h, up to 36500d, not 999999999d")
                .hasMessageContaining("j.yml: windows.pairing: must be");
    }

    @Test
    void one_that_cannot_be_read_is_told_in_words(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yml"), "name: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> JobFile.read(folder.resolve("none.yml"))).hasMessageEndingWith("none.yml: cannot be read (it is not there); name one with --job FILE");
        assertThatThrownBy(() -> JobFile.read(latin)).hasMessageEndingWith("latin.yml: cannot be read (it is not UTF-8); name one with --job FILE");
    }
}
