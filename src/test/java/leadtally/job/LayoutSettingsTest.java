package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import leadtally.report.Layout;
import leadtally.report.pdf.Paper;
import org.junit.jupiter.api.Test;

/** The job file's keys of paper and claims. */
class LayoutSettingsTest {
    @Test
    void withoutThemItIsA4AndNoAddress() throws IOException {
        assertThat(read("").layout()).isEqualTo(Layout.PLAIN);
    }

    @Test
    void paperAndAddresses() throws IOException {
        Layout layout = read("paper: Letter\nclaims: { from: \"Acme\\nAP\", to: { leadping: Billing } }\n").layout();

        assertThat(layout).isEqualTo(new Layout(Paper.LETTER, "Acme\nAP", Map.of("leadping", "Billing")));
    }

    @Test
    void faultsAreNamed() {
        assertThatThrownBy(() -> read("paper: A3\nclaims: { form: x, to: { acme: y } }\n"))
                .hasMessageContaining("paper: must be A4 or letter, not A3")
                .hasMessageContaining("claims.form: unknown key; the nearest known one is from")
                .hasMessageContaining("claims.to.acme");
    }

    private static Settings read(String more) throws IOException {
        return JobFile.parse(Files.readString(Path.of("jobs/demo.yml"), StandardCharsets.UTF_8) + "\n" + more, "demo.yml");
    }
}
