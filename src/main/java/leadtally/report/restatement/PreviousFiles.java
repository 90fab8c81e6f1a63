package leadtally.report.restatement;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The edition before, as it was published.
 *
 * @param number its number
 * @param folder where it stands
 * @param judgedRun the run whose facts were in it, the last one
 * @param asOf the instant that it judged as of
 * @param settingsHash hash of the judging settings
 * @param zone of its business days
 * @param phones {@code masked} or {@code full}
 * @param keyCheck what tells its phone key from another, {@code ""} if it does not say
 * @param stated what its manifest says of each file, by name
 */
public record PreviousFiles(
        int number, Path folder, long judgedRun, Instant asOf, String settingsHash, String zone, String phones, String keyCheck, Map<String, StatedFile> stated) {
    public PreviousFiles {
        stated = Map.copyOf(stated);
    }
}
