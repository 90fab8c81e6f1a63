package leadtally.intake;

import java.util.List;

/**
 * What a source has to take.
 *
 * @param files in path order (bytes of the path); a file that continues another of this listing may stand before it
 * @param waiting last records that are left for a later run (interface.md, Input files)
 */
public record ListingResult(List<ListedFile> files, List<WaitingRecord> waiting) {
    public ListingResult {
        files = List.copyOf(files);
        waiting = List.copyOf(waiting);
    }

    /**
     * A last record without a newline that is incomplete, or complete in a file modified less than 60 s ago.
     *
     * @param line on which it begins, from 1
     */
    public record WaitingRecord(String source, String path, long line, boolean complete) {}
}
