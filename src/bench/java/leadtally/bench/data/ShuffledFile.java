package leadtally.bench.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of lines whose neighbours came from different leads: each line goes to one of several blocks, and a full block is written. */
final class ShuffledFile implements AutoCloseable {
    private static final int BLOCKS = 16;
    private static final int BLOCK_BYTES = 1 << 18;

    private final OutputStream out;
    private final Text[] blocks = new Text[BLOCKS];
    private long lines;
    private long bytes;

    ShuffledFile(Path path, String head) throws IOException {
        Files.createDirectories(path.getParent());
        out = Files.newOutputStream(path);
        for (int i = 0; i < BLOCKS; i++) {
            blocks[i] = new Text();
        }
        write(new Text().add(head));
    }

    void add(Text line, Draw draw) throws IOException {
        Text block = blocks[draw.below(BLOCKS)];
        block.add(line.bytes(), 0, line.size());
        lines++;
        if (block.size() >= BLOCK_BYTES) {
            write(block);
        }
    }

    private void write(Text block) throws IOException {
        out.write(block.bytes(), 0, block.size());
        bytes += block.size();
        block.clear();
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        for (Text block : blocks) {
            write(block);
        }
        out.close();
    }
}
