package leadtally.job;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leadtally.check.CheckResult;
import leadtally.check.TieOut;
import leadtally.database.Store;
import leadtally.lead.Period;
import leadtally.reconcile.step.Discrepancies;
import leadtally.reconcile.step.GlobalCauses;
import leadtally.report.EditionWriter;
import leadtally.report.Editions;
import leadtally.report.Sameness;
import leadtally.report.WrittenEdition;
import leadtally.summarise.Summaries;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The second half of the night: causes over all facts, summaries, tie-out, editions; and what the run ends with. */
final class NightReport {
    private final Store store;
    private final Run run;
    private final Progress progress;
    private final EditionRequests requests;
    private final PublishPlan plan;
    private final List<WrittenEdition> written = new ArrayList<>();
    private final Map<Period, List<String>> awaited = new LinkedHashMap<>();
    private List<Path> published = List.of();

    NightReport(Store store, Run run, byte[] phoneKey, Progress progress) {
        this.store = store;
        this.run = run;
        this.progress = progress;
        this.requests = new EditionRequests(store, run.settings(), phoneKey);
        this.plan = new PublishPlan(store, run);
    }

    /** The tie-out failed: nothing is published (exit 5). */
    static final class TieOutFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TieOutFailed(String message) {
            super(message);
        }
    }

    Tasklet causes() {
        return (contribution, context) -> {
            new GlobalCauses(store, run.settings().rules()).replace(run.number(), run.asOf());
            new Discrepancies(store).carry(run.number(), run.asOf());
            return RepeatStatus.FINISHED;
        };
    }

    Tasklet summarise() {
        return (contribution, context) -> {
            new Summaries(store).summarise(run.number());
            return RepeatStatus.FINISHED;
        };
    }

    Tasklet check() {
        return (contribution, context) -> {
            List<CheckResult> failed = new TieOut(store, run.settings().days()).ofRun(run.number()).stream().filter(check -> !check.ok()).toList();
            if (!failed.isEmpty()) {
                Path folder = run.output().resolve("failed").resolve(Long.toString(run.number()));
                failed.forEach(check -> writeOffending(folder, check));
                throw new TieOutFailed("run " + run.number() + " does not tie out: "
                        + failed.stream().map(CheckResult::sentence).collect(Collectors.joining("; "))
                        + ". Nothing was published; the offending rows are in " + folder);
            }
            return RepeatStatus.FINISHED;
        };
    }

    private static void writeOffending(Path folder, CheckResult check) {
        Path file = folder.resolve(check.check().replaceAll("[^A-Za-z0-9.-]+", "-") + ".csv");
        try {
            Files.createDirectories(folder);
            try (CSVWriter csv = new CSVWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                if (!check.offending().isEmpty()) {
                    csv.writeNext(check.offending().get(0).keySet().toArray(String[]::new));
                }
                check.offending().forEach(row -> csv.writeNext(row.values().toArray(String[]::new)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the offending rows to " + file, e);
        }
    }

    Tasklet write() {
        return (contribution, context) -> {
            Editions editions = new Editions(store, run.output());
            editions.finishPublishing(Instant.now());
            written.clear();
            List<Period> periods = plan.periods();
            progress.begin("report", periods.size(), "editions");
            for (Period period : periods) {
                List<String> missing = plan.missingSources(period);
                awaited.put(period, missing);
                written.add(EditionWriter.write(
                        store, requests.of(period, run.asOf(), run.number(), missing, Sameness.FIGURES), editions.hiddenFolder(period)));
                progress.step();
            }
            published = editions.publish(written, run.period(), run.number(), run.asOf(), Instant.now());
            editions.replaceOpenDiscrepancies(requests.of(run.period(), run.asOf(), run.number(), List.of(), Sameness.FIGURES));
            return RepeatStatus.FINISHED;
        };
    }

    /** 3 wins over 2; the standing edition of an asked day counts like a new one, so that a repeat returns the same. */
    int exitCode() {
        if (awaited.entrySet().stream().anyMatch(e -> judged(e.getKey()) && !e.getValue().isEmpty())) {
            return ExitCodes.SOURCE_MISSING;
        }
        return crossed().isEmpty() ? ExitCodes.PUBLISHED : ExitCodes.THRESHOLD_CROSSED;
    }

    private boolean judged(Period period) {
        boolean changed = written.stream().anyMatch(edition -> edition.period().equals(period) && !edition.unchanged());
        return changed || period.equals(run.period()) || period.isOneDay() && run.period().contains(period.from());
    }

    private List<String> crossed() {
        List<String> crossed = new ArrayList<>();
        for (WrittenEdition edition : written) {
            if (edition.period().isOneDay() && judged(edition.period())) {
                crossed.addAll(new ThresholdCheck(store, run).crossed(edition));
            }
        }
        return crossed;
    }

    String message() {
        return published.isEmpty() ? "nothing changed" : published.size() + (published.size() == 1 ? " edition" : " editions");
    }

    void print(PrintStream out) {
        WrittenEdition asked = written.stream().filter(edition -> edition.period().equals(run.period())).findFirst().orElseThrow();
        new RunSummary(store, run, out).print(asked, awaited.getOrDefault(run.period(), List.of()), crossed(), written, published, requests);
    }
}
