package leadtally.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Period;
import leadtally.report.restatement.Restatement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The text of {@code manifest.json}: what an edition is, what went into it, and what is in each of its files (interface.md, Output). */
final class Manifest {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Manifest() {}

    static String text(
            EditionRequest request, int number, EditionState state, List<String> reasons, SortedMap<String, FileFigures> files,
            String fingerprint, @Nullable PreviousEdition previous, Changes changes) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("period", period(request.period()));
        manifest.put("edition", number);
        manifest.put("state", state.word());
        manifest.put("awaited", reasons);
        manifest.put("as_of", CanonicalTime.millis(request.asOf()));
        manifest.put("zone", request.days().zone().getId());
        manifest.put("job", request.jobName());
        manifest.put("run", request.runNumber());
        manifest.put("generated_at", CanonicalTime.millis(request.generatedAt()));
        manifest.put("phones", request.phones().isFull() ? "full" : "masked");
        manifest.put("phone_key_check", Restatement.keyCheck(request.phones()));
        manifest.put("versions", ordered("program", request.program(), "schema", request.schema()));
        manifest.put("settings_hash", request.settingsHash());
        manifest.put("inputs", request.inputs().stream().map(Manifest::input).toList());
        manifest.put("notes", request.notes());
        manifest.put("files", files(files));
        manifest.put("fingerprint", fingerprint);
        manifest.put("previous_edition", previous == null
                ? null
                : ordered("edition", previous.number(), "folder", previous.folder(), "fingerprint", previous.fingerprint()));
        manifest.put("restatement", changes.figures());
        return JSON.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> period(Period period) {
        return ordered("from", period.from().toString(), "to", period.to().toString());
    }

    private static Map<String, Object> input(InputFigures input) {
        return ordered(
                "name", input.name(), "sha256", input.sha256(), "records", input.records(), "new", input.added(), "versions", input.versions(),
                "duplicates", input.duplicates(), "rejected", input.rejected());
    }

    private static Map<String, Object> files(SortedMap<String, FileFigures> files) {
        Map<String, Object> all = new TreeMap<>();
        files.forEach((name, file) -> {
            Map<String, Object> sums = new TreeMap<>();
            file.sums().forEach((column, sum) -> sums.put(column, sum.toPlainString()));
            all.put(name, name.endsWith(".csv")
                    ? ordered("rows", file.rows(), "sums", sums, "sha256", file.sha256())
                    : ordered("sha256", file.sha256()));
        });
        return all;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
