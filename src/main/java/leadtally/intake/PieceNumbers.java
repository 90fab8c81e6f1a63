package leadtally.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.CRC32C;

/**
 * Which file each piece is of, and how many records come before it there: known only when all pieces before it are read, so that what leaves a piece goes by the piece's number, below 0, and
 * its place in the piece.
 */
public final class PieceNumbers implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FILE = "pieces.facts";

    private final ArrayList<Start> starts;

    /** What comes before the first record of a piece. */
    private record Start(long inputId, long records) implements Serializable {}

    private PieceNumbers(ArrayList<Start> starts) {
        this.starts = starts;
    }

    public static PieceNumbers none() {
        return new PieceNumbers(new ArrayList<>());
    }

    /** A number for a piece of a file. */
    public synchronized long next(long inputId) {
        starts.add(new Start(inputId, -1));
        return -starts.size();
    }

    /** The piece's records come after so many of its file. */
    public synchronized void begins(long piece, long recordsBefore) {
        int index = (int) (-piece - 1);
        starts.set(index, new Start(starts.get(index).inputId(), recordsBefore));
    }

    /** The file of what has this number, a piece or a file. */
    long inputId(long number) {
        return number < 0 ? start(number).inputId() : number;
    }

    /** The place in the file. */
    long record(long number, long record) {
        return number < 0 ? start(number).records() + record : record;
    }

    private Start start(long piece) {
        return starts.get((int) (-piece - 1));
    }

    void write(Path folder, BucketSeal seal) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(starts.size());
            for (Start start : starts) {
                out.writeLong(start.inputId());
                out.writeLong(start.records());
            }
        }
        Files.write(folder.resolve(FILE), bytes.toByteArray());
        CRC32C check = new CRC32C();
        check.update(bytes.toByteArray());
        seal.add(FILE, bytes.size(), check.getValue());
    }

    /** Those written, none where the folder has none. */
    static PieceNumbers read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        PieceNumbers numbers = none();
        if (Files.exists(file)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (int left = in.readInt(); left > 0; left--) {
                    numbers.starts.add(new Start(in.readLong(), in.readLong()));
                }
            }
        }
        return numbers;
    }
}
