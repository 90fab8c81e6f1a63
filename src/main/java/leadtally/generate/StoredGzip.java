package leadtally.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/** A gzip stream of stored blocks: what the JDK's deflater writes differs with the zlib it was built with, and the data must not. The header's time is 0. */
final class StoredGzip extends OutputStream {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};
    private static final int BLOCK = 65_535;

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK];
    private final CRC32 crc = new CRC32();
    private int filled;
    private long total;
    private boolean closed;

    StoredGzip(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == BLOCK) {
                flushBlock(0);
            }
            int part = Math.min(length - done, BLOCK - filled);
            System.arraycopy(bytes, offset + done, block, filled, part);
            filled += part;
            done += part;
        }
    }

    private void flushBlock(int last) throws IOException {
        crc.update(block, 0, filled);
        total += filled;
        out.write(last);
        little(filled, 2);
        little(~filled, 2);
        out.write(block, 0, filled);
        filled = 0;
    }

    private void little(long value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> 8 * i) & 0xff);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        flushBlock(1);
        little(crc.getValue(), 4);
        little(total, 4);
        out.close();
    }
}
