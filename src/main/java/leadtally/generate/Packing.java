package leadtally.generate;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file is packed; its name ends accordingly. */
enum Packing {
    PLAIN(""),
    GZIP(".gz"),
    ZSTANDARD(".zst");

    private static final int BUFFER = 1 << 16;
    final String suffix;

    Packing(String suffix) {
        this.suffix = suffix;
    }

    OutputStream open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        return switch (this) {
            case PLAIN -> raw;
            case GZIP -> new StoredGzip(raw);
            case ZSTANDARD -> new BufferedOutputStream(new ZstdOutputStream(raw, 1), BUFFER);
        };
    }
}
