package leadtally.intake;

import java.io.Serializable;

/**
 * The earlier file whose whole content a file begins with (rule 2.6).
 *
 * @param inputId its number in the store; 0 for a file of the same listing, which has none yet
 * @param sha256 hex, of its content
 * @param bytes unpacked length of its content
 * @param records records in it, -1 if not known (a file of the same listing): they are counted again, but not delivered
 * @param lines line ends in it, -1 if not known
 */
public record Beginning(long inputId, String sha256, long bytes, long records, long lines) implements Serializable {}
