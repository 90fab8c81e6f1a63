package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import leadtally.lead.Period;
import leadtally.report.ReadBackException;
import leadtally.report.TieOutRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TieOutGateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @TempDir
    Path folder;

    @Test
    void editionsThatAreStoppedAtOnceKeepTheirRowsApart() throws IOException {
        for (int i = 0; i < 2; i++) {
            Period day = Period.day(DAY.plusDays(i));
            TieOutRow fault = TieOutRow.equal("9.8 dnc.csv rows", "file", BigDecimal.valueOf(5L + i), "store", BigDecimal.ONE);

            TieOutFailed stopped = TieOutGate.of(run(), day).stopped("run 7, " + day.folder() + ",", new ReadBackException(List.of(fault)));

            assertThat(stopped).hasMessageContaining("run 7, " + day.folder() + ", does not tie out: 9.8 dnc.csv rows: file " + (5 + i) + ", store 1")
                    .hasMessageEndingWith("failed/7");
        }
        assertThat(folder.resolve("out/failed/7/9.8-files-2026-03-03.csv")).content().contains("\"file\",\"5\",\"store\",\"1\",\"4\"");
        assertThat(folder.resolve("out/failed/7/9.8-files-2026-03-04.csv")).content().contains("\"file\",\"6\",\"store\",\"1\",\"5\"");
    }

    private Run run() throws IOException {
        Path job = Files.writeString(folder.resolve("job.yml"), """
                name: gate
                zone: UTC
                output: out
                vendors:
                  aktify: { region: US, grace: 24h, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "inbox/*.csv" }
                """);
        return new Run(7, "gate", Period.day(DAY), Instant.EPOCH, Instant.EPOCH, false, List.of(), false, folder, JobFile.read(job));
    }
}
