package leadtally.intake;

/**
 * A part of a file's content that is read by itself: whole records only.
 *
 * @param bytes hold it from 0 to {@code length}
 * @param offset of its first byte in the content
 * @param linesBefore line ends in the content before it
 */
record Piece(byte[] bytes, int length, long offset, long linesBefore) {}
