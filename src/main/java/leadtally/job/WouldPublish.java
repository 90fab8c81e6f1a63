package leadtally.job;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leadtally.lead.Counted;
import leadtally.lead.FileFault;
import leadtally.lead.TerminalText;
import leadtally.report.WrittenEdition;

/** What a dry run ends with: the editions that the run would publish, and what makes its code another one than 0. */
final class WouldPublish {
    /** How many restated rows of an edition are printed. */
    private static final int RESTATED_SHOWN = 40;

    private final PrintStream out;

    WouldPublish(PrintStream out) {
        this.out = out;
    }

    void print(List<WrittenEdition> written, List<String> alarms) {
        List<WrittenEdition> changed = written.stream().filter(edition -> !edition.unchanged()).toList();
        changed.forEach(this::restated);
        changed.forEach(edition -> out.println("would publish " + edition.period().folder() + "/edition-" + edition.number() + " (" + edition.state().word()
                + ", " + Counted.of(edition.counts().submitted(), "submission") + ", "
                + Counted.of(edition.counts().open().values().stream().mapToLong(n -> n).sum(), "open discrepancy", "open discrepancies") + ")"));
        if (changed.isEmpty()) {
            out.println("nothing would change");
        }
        alarms.forEach(out::println);
    }

    private void restated(WrittenEdition edition) {
        Path restatement = edition.folder().resolve("restatement.csv");
        if (!Files.exists(restatement)) {
            return;
        }
        try (Stream<String> lines = Files.lines(restatement, StandardCharsets.UTF_8)) {
            List<String> rows = lines.limit(RESTATED_SHOWN + 2L).toList();
            out.println("would restate " + edition.period().folder() + ":");
            rows.stream().limit(RESTATED_SHOWN + 1L).forEach(row -> out.println("  " + TerminalText.of(row)));
            if (rows.size() > RESTATED_SHOWN + 1) {
                out.println("  … and more; the run's restatement.csv has all");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + restatement + ": " + FileFault.why(e), e);
        }
    }
}
