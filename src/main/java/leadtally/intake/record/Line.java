package leadtally.intake.record;

import java.util.Arrays;

/**
 * A line of unpacked content.
 *
 * @param bytes hold it from {@code from} to {@code to}, its end and a byte order mark left out; valid until the next line is read
 * @param offset of its first byte in the content, a byte order mark included
 * @param end offset after its line end
 * @param number from 1
 * @param ending its line end, LF or CR LF, {@code ""} if it has none
 * @param tooLong whether it is longer than the limit: then only its beginning is here
 * @param blank whether there is nothing but blanks
 * @param closed of one that is too long, whether it closes the JSON values that begin in it
 */
record Line(byte[] bytes, int from, int to, long offset, long end, long number, String ending, boolean tooLong, boolean blank, boolean closed) {

    /** The same line in bytes of its own. */
    Line copy() {
        return new Line(Arrays.copyOfRange(bytes, from, to), 0, to - from, offset, end, number, ending, tooLong, blank, closed);
    }

    /** Whether it has a line end. */
    boolean terminated() {
        return !ending.isEmpty();
    }
}
