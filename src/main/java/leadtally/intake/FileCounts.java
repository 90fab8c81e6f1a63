package leadtally.intake;

/**
 * What a file's records became (rule 9.1): {@code records = delivered + rejected}.
 *
 * @param records of this file, its beginning left out where it continues another
 * @param contentRecords records in its content up to the last one taken, its beginning included; a damaged archive's rejection is not in the content
 * @param contentLines line ends in that content
 */
public record FileCounts(long records, long delivered, long rejected, long contentRecords, long contentLines) {
    public FileCounts {
        if (records != delivered + rejected) {
            throw new IllegalArgumentException(records + " records are not " + delivered + " delivered and " + rejected + " rejected");
        }
    }
}
