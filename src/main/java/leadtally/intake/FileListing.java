package leadtally.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Finds what a source's files hold that was not taken in before (rules 2.6 and 8.6), without reading any record of it. */
public final class FileListing {
    private FileListing() {}

    /**
     * Lists a source's files.
     *
     * @param workingFolder where the glob starts
     * @param earlier the source's files taken earlier, in any order
     * @param machineNow the machine's clock at the start of the run; decides what waits and what is truncated
     * @throws IOException if a file cannot be read; the message names it
     */
    public static ListingResult list(Source source, Path workingFolder, List<TakenFile> earlier, Instant machineNow) throws IOException {
        return new ListingResult(List.of(), List.of());
    }
}
