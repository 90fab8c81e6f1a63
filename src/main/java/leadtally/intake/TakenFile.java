package leadtally.intake;

import java.time.Instant;

/**
 * What the store knows of a file taken earlier (rule 2.6).
 *
 * @param id number of the input file in the store
 * @param path as listed: relative to the working folder, {@code /} between the parts
 * @param size packed, in bytes
 * @param sha256 hex, of the unpacked content up to the end of the last record taken
 * @param bytes unpacked bytes up to there
 * @param truncatedFrom offset of a last record that was given up as TRUNCATED, -1 if none: no other file goes on behind it
 * @param records records in those bytes, of its beginning too: {@link FileCounts#contentRecords()}
 * @param lines line ends in those bytes: {@link FileCounts#contentLines()}
 * @param damaged whether it was told that its archive breaks off behind those bytes
 * @param waiting whether a last record was left waiting: {@link ListedFile#waiting()}; such a file is opened again although nothing of it changed
 */
public record TakenFile(
        long id,
        String source,
        String path,
        long size,
        Instant modified,
        String sha256,
        long bytes,
        long truncatedFrom,
        long records,
        long lines,
        boolean damaged,
        boolean waiting) {
    /** As the beginning of the same content. */
    Beginning asBeginning() {
        return new Beginning(id, sha256, bytes, records, lines);
    }

    /** Its whole records alone. */
    Beginning upToTruncated(String sha256OfThose) {
        return new Beginning(id, sha256OfThose, truncatedFrom, -1, -1);
    }
}
