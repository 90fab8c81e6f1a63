package leadtally.bench.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** ASCII text under way. Millions of lines are made, so digits are placed by hand and nothing is encoded twice. */
final class Text {
    private static final long DAY = 86_400_000L;
    private byte[] bytes = new byte[4096];
    private int size;
    private long day = Long.MIN_VALUE;
    private byte[] date = new byte[0];

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    Text add(char c) {
        room(1);
        bytes[size++] = (byte) c;
        return this;
    }

    Text add(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += length;
        return this;
    }

    Text add(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
        return this;
    }

    /** The last so many digits of a number, zeros included. */
    Text digits(long number, int count) {
        room(count);
        long rest = number;
        for (int i = size + count - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
        return this;
    }

    /** {@code 2026-01-05T14:30:00.000Z}. */
    Text instant(long epochMillis) {
        long newDay = Math.floorDiv(epochMillis, DAY);
        if (newDay != day) {
            day = newDay;
            date = LocalDate.ofEpochDay(newDay).toString().getBytes(StandardCharsets.US_ASCII);
        }
        long millis = Math.floorMod(epochMillis, DAY);
        add(date, 0, date.length).add('T').digits(millis / 3_600_000, 2).add(':').digits(millis / 60_000 % 60, 2);
        return add(':').digits(millis / 1000 % 60, 2).add('.').digits(millis % 1000, 3).add('Z');
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
