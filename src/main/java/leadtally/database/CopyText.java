package leadtally.database;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Buffers text rows and sends them to a COPY in UTF-8. */
final class CopyText extends Writer {
    private static final int SEND_CHARS = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder(SEND_CHARS * 2);

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        waiting.append(chars, offset, length);
        sendIfFull();
    }

    @Override
    public Writer append(CharSequence text) throws IOException {
        waiting.append(text);
        sendIfFull();
        return this;
    }

    private void sendIfFull() throws IOException {
        if (waiting.length() >= SEND_CHARS) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        waiting.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        waiting.setLength(0);
    }
}
