package leadtally.intake.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import leadtally.lead.Content;

/** Text being written as UTF-8; used again for one text after another. */
final class Utf8Text {
    private static final String HEX = "0123456789abcdef";
    private byte[] utf8 = new byte[1 << 11];
    private int size;

    void clear() {
        size = 0;
    }

    byte[] copy() {
        return Arrays.copyOf(utf8, size);
    }

    Content content() {
        return Content.copyOf(utf8, 0, size);
    }

    Utf8Text ascii(char c) {
        room(1);
        utf8[size++] = (byte) c;
        return this;
    }

    Utf8Text bytes(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, utf8, size, to - from);
        size += to - from;
        return this;
    }

    Utf8Text text(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        return bytes(more, 0, more.length);
    }

    /** A JSON string: quote, backslash and control characters escaped. */
    Utf8Text quoted(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        ascii('"');
        int plainFrom = 0;
        for (int i = 0; i < more.length; i++) {
            byte b = more[i];
            if ((b >= 0 && b < ' ') || b == '"' || b == '\\') {
                bytes(more, plainFrom, i);
                escaped(b);
                plainFrom = i + 1;
            }
        }
        return bytes(more, plainFrom, more.length).ascii('"');
    }

    private void escaped(byte b) {
        ascii('\\');
        switch (b) {
            case '"', '\\' -> ascii((char) b);
            case '\b' -> ascii('b');
            case '\f' -> ascii('f');
            case '\n' -> ascii('n');
            case '\r' -> ascii('r');
            case '\t' -> ascii('t');
            default -> text("u00").ascii(HEX.charAt(b >> 4)).ascii(HEX.charAt(b & 15));
        }
    }

    private void room(int more) {
        if (size + more > utf8.length) {
            utf8 = Arrays.copyOf(utf8, Math.max(utf8.length * 2, size + more));
        }
    }
}
