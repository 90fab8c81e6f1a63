package leadtally.report;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.lead.Period;
import leadtally.lead.Reason;
import leadtally.report.row.ReasonFigures;

/**
 * An edition on disk in its hidden folder, read again and compared (rule 9.8), not yet published.
 *
 * @param number of the edition, from 1
 * @param folder the hidden folder
 * @param unchanged whether it equals the newest edition of the period (see {@link Sameness}); then PDF and manifest were not written, and it is to be discarded
 * @param files by file name
 * @param fingerprint SHA-256 over the figures that make an edition another one (rule 8.4)
 * @param reasons its discrepancies by reason
 * @param manifest the text of {@code manifest.json}, {@code ""} if unchanged
 */
public record WrittenEdition(
        Period period,
        int number,
        Path folder,
        EditionState state,
        boolean unchanged,
        SortedMap<String, FileFigures> files,
        String fingerprint,
        Map<Reason, ReasonFigures> reasons,
        String manifest,
        EditionCounts counts) {
    public WrittenEdition {
        reasons = Map.copyOf(reasons);
        files = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, FileFigures>) files));
    }
}
