package leadtally.intake.file;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import leadtally.lead.FileFault;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file's unpacked content: plain, gzip or zstd, known by its first bytes. Reading throws {@link DamagedArchiveException} where the archive breaks off; the same
 * bytes come before that each time.
 */
public final class Unpacked extends InputStream {
    private static final int CHUNK = 1 << 16;

    /** As much is lost at most before a fault that unpacking comes upon. */
    private static final int SLICE = 1 << 10;
    private final InputStream file;
    private final Form form;
    private InputStream content;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private @Nullable DamagedArchiveException broken;

    private enum Form {
        PLAIN,
        GZIP,
        ZSTD,
        /** Named an archive, but neither that nor text. */
        NEITHER
    }

    private Unpacked(InputStream file, Form form) {
        this.file = file;
        this.form = form;
        this.content = file;
    }

    /** Opens a file; the exception of a file that is not there is the file system's. */
    public static Unpacked open(Path path) throws IOException {
        return open(Files.newInputStream(path), path.toString());
    }

    /** Opens a file of a storage. */
    public static Unpacked open(Storage storage, String path) throws IOException {
        return open(storage.open(path, 0), path);
    }

    private static Unpacked open(InputStream bytes, String name) throws IOException {
        InputStream file = new BufferedInputStream(new FileReads(bytes, name), CHUNK);
        try {
            file.mark(4);
            byte[] first = file.readNBytes(4);
            file.reset();
            return new Unpacked(file, form(first, name.toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    public boolean isCompressed() {
        return form != Form.PLAIN;
    }

    private static Form form(byte[] first, String name) {
        if (first.length >= 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B) {
            return Form.GZIP;
        }
        if (first.length == 4 && (first[0] & 0xFF) == 0x28 && (first[1] & 0xFF) == 0xB5 && first[2] == 0x2F && (first[3] & 0xFF) == 0xFD) {
            return Form.ZSTD;
        }
        // A frame to be skipped: its first byte is any of sixteen.
        if (first.length == 4 && (first[0] & 0xF0) == 0x50 && first[1] == 0x2A && first[2] == 0x4D && first[3] == 0x18) {
            return Form.ZSTD;
        }
        boolean named = name.endsWith(".gz") || name.endsWith(".zst");
        boolean text = first.length == 0 || first[0] >= ' ' || first[0] == '\n' || first[0] == '\r' || first[0] == '\t' || (first[0] & 0xFF) == 0xEF;
        return named && !text ? Form.NEITHER : Form.PLAIN;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (form == Form.PLAIN) {
            return file.read(target, from, length);
        }
        if (at == end && !unpack()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(chunk, at, target, from, count);
        at += count;
        return count;
    }

    /** Always asks for whole chunks: so what comes out before a fault does not depend on who reads. */
    private boolean unpack() throws IOException {
        if (broken != null) {
            throw broken;
        }
        at = 0;
        end = 0;
        try {
            if (content == file) {
                content = switch (form) {
                    case GZIP -> GzipCompressorInputStream.builder().setInputStream(file).setDecompressConcatenated(true).get();
                    case ZSTD -> new ZstdInputStream(file);
                    case PLAIN, NEITHER -> throw new DamagedArchiveException("it is no archive");
                };
            }
            fill();
        } catch (FileReads.Failed e) {
            throw e;
        } catch (IOException e) {
            broken = e instanceof DamagedArchiveException damaged ? damaged : new DamagedArchiveException(e);
            if (end == 0) {
                throw broken;
            }
        }
        return end > 0;
    }

    private void fill() throws IOException {
        int read = 0;
        while (read >= 0 && end < CHUNK) {
            long before = unpackedBytes();
            try {
                read = content.read(chunk, end, Math.min(SLICE, CHUNK - end));
                end += Math.max(read, 0);
            } catch (IOException e) {
                // The end of one member may have come out before the next one turned out to be none.
                end += (int) (unpackedBytes() - before);
                throw e;
            }
        }
    }

    private long unpackedBytes() {
        return content instanceof GzipCompressorInputStream gzip ? gzip.getBytesRead() : 0;
    }

    @Override
    public void close() throws IOException {
        content.close();
        file.close();
    }

    /** Tells a disk that cannot be read from an archive that cannot be unpacked. */
    private static final class FileReads extends FilterInputStream {
        private final String name;

        private FileReads(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        private static final class Failed extends IOException {
            private static final long serialVersionUID = 1;

            private Failed(String name, IOException cause) {
                super(name + " - cannot be read (" + FileFault.reason(cause) + "); see that it is a file and that its disk answers", cause);
            }
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new Failed(name, e);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                throw new Failed(name, e);
            }
        }
    }
}
