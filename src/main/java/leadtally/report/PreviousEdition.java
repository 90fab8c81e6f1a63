package leadtally.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.lead.Period;
import leadtally.report.restatement.PreviousFiles;
import leadtally.report.restatement.StatedFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest published edition of a period.
 *
 * @param folder below the output folder
 * @param judgedRun the last run whose facts are in it
 */
record PreviousEdition(int number, String fingerprint, String manifest, String folder, long judgedRun) {
    /** Null if the period has none. */
    static @Nullable PreviousEdition of(Store store, Period period) {
        List<PreviousEdition> newest = store.query(
                "queries/report/newest_edition",
                Map.of("from", period.from(), "to", period.to()),
                (row, i) -> new PreviousEdition(
                        row.getInt("edition_no"), row.getString("fingerprint"), row.getString("manifest"), row.getString("folder"),
                        row.getLong("judged_run")));
        return newest.isEmpty() ? null : newest.get(0);
    }

    /** Whether an edition with these files and this fingerprint says the same (rule 8.4). */
    boolean saysTheSame(Sameness sameness, Map<String, FileFigures> csvFiles, String otherFingerprint) {
        return switch (sameness) {
            case FIGURES -> fingerprint.equals(otherFingerprint);
            case FILES -> hasFiles(csvFiles);
        };
    }

    /** What restatement compares with, below the output folder. */
    PreviousFiles files(Path out) {
        JsonNode said = JsonMapper.shared().readTree(manifest);
        Map<String, StatedFile> stated = new HashMap<>();
        said.path("files").properties().forEach(file -> stated.put(file.getKey(), stated(file.getValue())));
        return new PreviousFiles(
                number, out.resolve(folder), judgedRun, Instant.parse(said.path("as_of").asString()), said.path("settings_hash").asString(""),
                said.path("zone").asString(""), said.path("phones").asString(""), said.path("phone_key_check").asString(""), stated);
    }

    private static StatedFile stated(JsonNode file) {
        Map<String, BigDecimal> sums = new HashMap<>();
        file.path("sums").properties().forEach(sum -> sums.put(sum.getKey(), new BigDecimal(sum.getValue().asString())));
        return StatedFile.of(file.path("sha256").asString(""), file.path("rows").asLong(0), sums);
    }

    private boolean hasFiles(Map<String, FileFigures> csvFiles) {
        JsonNode files = JsonMapper.shared().readTree(manifest).path("files");
        return csvFiles.entrySet().stream()
                .allMatch(file -> file.getValue().sha256().equals(files.path(file.getKey()).path("sha256").asString("")));
    }
}
