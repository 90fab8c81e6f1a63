package leadtally.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import leadtally.intake.file.ListedBytes;
import leadtally.intake.file.Storage;
import leadtally.intake.file.Unpacked;
import leadtally.intake.record.RecordOutlet;
import leadtally.lead.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a large file into byte ranges that can be read apart, also by other machines, with the same result as if read on. To be read by range a file must be plain JSON, whole, and what comes
 * before its new part counted; any other is read as a whole.
 */
public final class FileRanges {
    /** Long enough to be worth a task, short enough that a large file keeps all cores busy. */
    public static final int RANGE_BYTES = 32 << 20;

    private final Storage storage;
    private final int rangeBytes;

    public FileRanges(Storage storage, int rangeBytes) {
        this.storage = storage;
        this.rangeBytes = rangeBytes;
    }

    /**
     * A part of a file's content that holds whole records.
     *
     * @param linesBefore line ends in the content before it
     * @param sha256 hex, of its bytes
     */
    public record Range(long offset, long length, long linesBefore, String sha256) implements Serializable {}

    /**
     * @param lines line ends in the file's content
     */
    public record Cut(List<Range> ranges, long lines) implements Serializable {}

    /** What the records of a range or of a whole file became. */
    public record Taken(long records, long delivered, long rejected) implements Serializable {}

    /** Whether a listed file can be read by range and is worth it, as far as the list tells. */
    public boolean mayCut(ListedFile file) {
        Beginning beginning = file.continues();
        boolean isCounted = beginning == null || (beginning.records() >= 0 && beginning.lines() >= 0);
        return file.source().format() != Format.HOUSE_CSV && isCounted && !file.damaged() && file.truncatedFrom() < 0 && file.bytes() >= 2L * rangeBytes;
    }

    /**
     * Reads the file through once and cuts it where its values can be told apart.
     *
     * @return null if it is packed
     * @throws ChangedInputException if its bytes are not those listed
     */
    public @Nullable Cut cut(ListedFile file) throws IOException {
        try (Unpacked content = Unpacked.open(storage, file.path())) {
            if (content.isCompressed()) {
                return null;
            }
            Beginning beginning = file.continues();
            long start = beginning == null ? 0 : beginning.bytes();
            ListedBytes listed = new ListedBytes(content, file.bytes());
            listed.piece(start).transferTo(OutputStream.nullOutputStream());
            Cut cut = cut(listed.piece(file.bytes() - start), start, beginning == null ? 0 : beginning.lines());
            if (!listed.isWhole() || !listed.sha256().equals(file.sha256())) {
                throw changed(file);
            }
            return cut;
        } catch (NoSuchFileException e) {
            throw new ChangedInputException(file.path(), "it is gone");
        }
    }

    private Cut cut(InputStream in, long offset, long lines) throws IOException {
        PieceCutter cutter = new PieceCutter(in, offset, lines);
        List<Range> ranges = new ArrayList<>();
        MessageDigest digest = Digests.sha256();
        long begin = offset;
        long linesBefore = lines;
        for (Piece piece = cutter.next(); piece != null; piece = cutter.next()) {
            digest.update(piece.bytes(), 0, piece.length());
            if (cutter.offset() - begin >= rangeBytes) {
                ranges.add(new Range(begin, cutter.offset() - begin, linesBefore, hex(digest)));
                begin = cutter.offset();
                linesBefore = cutter.lines();
            }
        }
        Lines rest = new Lines(new DigestInputStream(cutter.rest(), digest));
        long end = cutter.offset() + rest.transferTo(OutputStream.nullOutputStream());
        if (end > begin) {
            ranges.add(new Range(begin, end - begin, linesBefore, hex(digest)));
        }
        return new Cut(ranges, cutter.lines() + rest.ends);
    }

    /** Counts line ends as it is read. */
    private static final class Lines extends FilterInputStream {
        private long ends;

        private Lines(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            for (int i = from; i < from + read; i++) {
                ends += bytes[i] == '\n' ? 1 : 0;
            }
            return read;
        }
    }

    /**
     * Reads a range.
     *
     * @param number of the piece that the range is ({@link PieceNumbers})
     * @throws ChangedInputException if its bytes are not those that were cut; what the sink has got by then must not be kept
     */
    public static Taken read(Storage storage, IntakeSettings settings, ListedFile file, Range range, long number, RecordSink sink) throws IOException {
        RecordOutlet outlet = new RecordOutlet(number, file.path(), file.source(), 0, sink);
        try (InputStream in = storage.open(file.path(), range.offset())) {
            ListedBytes bytes = new ListedBytes(in, range.length());
            FileContent content = new FileContent(file.source(), settings);
            content.passedOver(range.linesBefore());
            content.read(bytes.piece(range.length()), range.offset(), outlet);
            if (!bytes.isWhole() || !bytes.sha256().equals(range.sha256())) {
                throw changed(file);
            }
        } catch (NoSuchFileException e) {
            throw new ChangedInputException(file.path(), "it is gone");
        }
        return new Taken(outlet.lastRecord(), outlet.delivered(), outlet.rejected());
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ChangedInputException changed(ListedFile file) {
        return new ChangedInputException(file.path(), "its content has changed");
    }
}
