package leadtally.job;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leadtally.check.CheckResult;
import leadtally.database.FileModes;
import leadtally.lead.FileFault;
import leadtally.lead.Period;
import leadtally.report.ReadBackException;
import leadtally.report.TieOutRow;

/** Lets through what ties out; keeps the rows that do not in a folder, and stops the run (rule 9, exit 5). */
final class TieOutGate {
    private static final int SENTENCES = 5;

    private final Path folder;
    /** How each file's name ends. */
    private final String ending;

    /**
     * @param folder for the offending rows, made when there are any
     */
    TieOutGate(Path folder) {
        this(folder, ".csv");
    }

    private TieOutGate(Path folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /** The folder of a run's offending rows. */
    static TieOutGate of(Run run) {
        return new TieOutGate(run.output().resolve("failed").resolve(Long.toString(run.number())));
    }

    /** The same with files of one of its editions: several may be stopped at once. */
    static TieOutGate of(Run run, Period period) {
        return new TieOutGate(of(run).folder, "-" + period.folder() + ".csv");
    }

    /**
     * @param what was checked, such as {@code run 7}
     * @throws TieOutFailed if a check does not hold
     */
    void pass(String what, List<CheckResult> checks) {
        List<CheckResult> failed = checks.stream().filter(check -> !check.ok()).toList();
        if (!failed.isEmpty()) {
            failed.forEach(check -> write(check.check(), check.offending().isEmpty() ? List.of(sides(check)) : check.offending()));
            throw stopped(what, failed.stream().map(CheckResult::sentence).toList());
        }
    }

    /** What stops a run whose written files are not what is stored (rule 9.8). */
    TieOutFailed stopped(String what, ReadBackException differs) {
        write("9.8 files", differs.faults().stream().map(TieOutGate::row).toList());
        return stopped(what, differs.faults().stream().map(row -> row.check() + ": " + row.leftName() + " " + row.left().toPlainString() + ", "
                + row.rightName() + " " + row.right().toPlainString()).toList());
    }

    private TieOutFailed stopped(String what, List<String> sentences) {
        String more = sentences.size() > SENTENCES ? "; and " + (sentences.size() - SENTENCES) + " more" : "";
        return new TieOutFailed(what + " does not tie out: " + sentences.stream().limit(SENTENCES).collect(Collectors.joining("; ")) + more
                + ". Nothing was published; the offending rows are in " + folder);
    }

    private static Map<String, String> sides(CheckResult check) {
        return sides(check.check(), check.leftName(), check.left(), check.rightName(), check.right());
    }

    private static Map<String, String> row(TieOutRow row) {
        return sides(row.check(), row.leftName(), row.left(), row.rightName(), row.right());
    }

    private static Map<String, String> sides(String check, String leftName, BigDecimal left, String rightName, BigDecimal right) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("check", check);
        row.put("left_name", leftName);
        row.put("left", left.toPlainString());
        row.put("right_name", rightName);
        row.put("right", right.toPlainString());
        row.put("difference", left.subtract(right).toPlainString());
        return row;
    }

    private void write(String check, List<Map<String, String>> rows) {
        Path file = folder.resolve(check.replaceAll("[^A-Za-z0-9.-]+", "-") + ending);
        try {
            FileModes.folder(folder);
            try (CSVWriter csv = new CSVWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                csv.writeNext(rows.get(0).keySet().toArray(String[]::new));
                rows.forEach(row -> csv.writeNext(row.values().toArray(String[]::new)));
            }
            FileModes.restrict(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the offending rows to " + file + ": " + FileFault.why(e) + "; check the space and the rights of its folder", e);
        }
    }
}
