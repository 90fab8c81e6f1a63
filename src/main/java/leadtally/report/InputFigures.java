package leadtally.report;

/**
 * What one file or table source gave (rule 9.1): records = added + versions + duplicates + rejected.
 *
 * @param name source name and path, as printed
 * @param sha256 of the unpacked content taken, {@code ""} if none
 * @param added new facts
 */
public record InputFigures(String name, String sha256, long records, long added, long versions, long duplicates, long rejected) {}
