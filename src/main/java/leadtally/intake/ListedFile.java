package leadtally.intake;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as a run fixed it before it read any (rule 8.6). All of its components are stored; a resumed run makes it again from them.
 *
 * @param path relative to the working folder (absolute where the glob is), {@code /} between the parts
 * @param size packed, in bytes, when listed
 * @param modified last modification, to the microsecond
 * @param sha256 hex, of the unpacked content up to the end of the last record to take
 * @param bytes unpacked bytes to take
 * @param truncatedFrom unpacked offset of a last record that stayed incomplete for 24 h and is taken as TRUNCATED, -1 if none
 * @param damaged whether the archive breaks off after these bytes and no earlier file tells so: its records, then one DAMAGED_ARCHIVE
 * @param waiting whether a last record without a newline was left for a later run
 * @param continues the longest earlier file that it begins with, null if none; with the same bytes, it adds nothing
 */
public record ListedFile(
        Source source,
        String path,
        long size,
        Instant modified,
        String sha256,
        long bytes,
        long truncatedFrom,
        boolean damaged,
        boolean waiting,
        @Nullable Beginning continues) implements Serializable {

    /** Whether it equals an earlier file of its source, or holds no record: there is nothing to take from it. */
    public boolean addsNothing() {
        return !damaged && (continues != null ? continues.bytes() == bytes : bytes == 0);
    }
}
