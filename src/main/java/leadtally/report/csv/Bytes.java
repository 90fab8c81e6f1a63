package leadtally.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes that is used again for each row. */
final class Bytes {
    private byte[] bytes = new byte[512];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    byte[] array() {
        return bytes;
    }

    Bytes add(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    Bytes add(byte[] more) {
        return add(more, more.length);
    }

    Bytes add(byte[] more, int count) {
        return add(more, 0, count);
    }

    Bytes add(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    Bytes addInt(int value) {
        return add(value >>> 24).add(value >>> 16).add(value >>> 8).add(value);
    }

    Bytes addLong(long value) {
        return addInt((int) (value >>> 32)).addInt((int) value);
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
