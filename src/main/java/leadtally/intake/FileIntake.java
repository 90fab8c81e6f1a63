package leadtally.intake;

import static leadtally.lead.RejectionReason.DAMAGED_ARCHIVE;
import static leadtally.lead.RejectionReason.TRUNCATED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import leadtally.intake.file.DamagedArchiveException;
import leadtally.intake.file.FolderStorage;
import leadtally.intake.file.ListedBytes;
import leadtally.intake.file.Storage;
import leadtally.intake.file.Unpacked;
import leadtally.intake.record.RecordOutlet;

/** Reads listed files: each record becomes a delivery or a rejection. One instance may serve several threads. */
public final class FileIntake {
    private static final int RAW_BYTES = 1 << 16;
    private final Storage storage;
    private final IntakeSettings settings;

    public FileIntake(Storage storage, IntakeSettings settings) {
        this.storage = storage;
        this.settings = settings;
    }

    /** Of files in a folder of this machine. */
    public FileIntake(Path workingFolder, IntakeSettings settings) {
        this(new FolderStorage(workingFolder), settings);
    }

    /**
     * Takes what was listed of a file, no more and no less.
     *
     * @param inputId its number in the store
     * @throws ChangedInputException if it is gone or its bytes are not those listed; what the sink has got by then must not be kept
     */
    public FileCounts take(ListedFile file, long inputId, RecordSink sink) throws IOException {
        return take(file, inputId, sink, FileContent::read);
    }

    /** How the bulk of a file's records is read from the file's next bytes. */
    interface Body {
        void read(FileContent content, InputStream in, long offset, RecordOutlet outlet) throws IOException;
    }

    FileCounts take(ListedFile file, long inputId, RecordSink sink, Body body) throws IOException {
        try (Unpacked content = Unpacked.open(storage, file.path())) {
            ListedBytes listed = new ListedBytes(content, file.bytes());
            FileCounts counts = read(file, listed, content, new RecordOutlet(inputId, file.path(), file.source(), recordsBefore(file), sink), body);
            if (!listed.isWhole() || !listed.sha256().equals(file.sha256())) {
                throw new ChangedInputException(file.path(), "its content has changed");
            }
            return counts;
        } catch (NoSuchFileException e) {
            throw new ChangedInputException(file.path(), "it is gone");
        } catch (DamagedArchiveException e) {
            throw new ChangedInputException(file.path(), "its archive is damaged (" + e.getMessage() + ")");
        }
    }

    private static boolean isBeginningKnown(ListedFile file) {
        Beginning beginning = file.continues();
        return beginning != null && beginning.records() >= 0 && beginning.lines() >= 0 && file.source().format() != Format.HOUSE_CSV;
    }

    private static long recordsBefore(ListedFile file) {
        return isBeginningKnown(file) ? file.continues().records() : 0;
    }

    private FileCounts read(ListedFile file, ListedBytes listed, Unpacked content, RecordOutlet outlet, Body body) throws IOException {
        Beginning beginning = file.continues();
        FileContent reader = new FileContent(file.source(), settings);
        long start = beginning == null ? 0 : beginning.bytes();
        if (beginning != null && isBeginningKnown(file)) {
            listed.piece(start).transferTo(OutputStream.nullOutputStream());
            reader.passedOver(beginning.lines());
        } else if (start > 0) {
            outlet.mute(true);
            reader.read(listed.piece(start), 0, outlet);
            outlet.mute(false);
        }
        long stop = file.truncatedFrom() < 0 ? file.bytes() : file.truncatedFrom();
        body.read(reader, listed.piece(stop - start), start, outlet);
        if (file.truncatedFrom() >= 0) {
            rest(listed.piece(file.bytes() - stop), reader, outlet);
        }
        long records = outlet.lastRecord();
        if (file.damaged()) {
            damage(content, reader.lineEnds() + 1, outlet);
        }
        return new FileCounts(outlet.delivered() + outlet.rejected(), outlet.delivered(), outlet.rejected(), records, reader.lineEnds());
    }

    private static void rest(InputStream piece, FileContent reader, RecordOutlet outlet) throws IOException {
        byte[] bytes = piece.readNBytes(RAW_BYTES);
        outlet.at(reader.lineEnds() + 1, bytes, 0, bytes.length);
        outlet.reject(TRUNCATED, "a record that was not complete 24 h after the file last changed");
        long lines = reader.lineEnds();
        // It may be as long as the file: what is not kept is only counted.
        for (byte[] some = bytes; some.length > 0; some = piece.readNBytes(RAW_BYTES)) {
            for (byte b : some) {
                lines += b == '\n' ? 1 : 0;
            }
        }
        reader.passedOver(lines);
    }

    /** One rejection for all that cannot be unpacked, with what came out of it. */
    private static void damage(Unpacked content, long line, RecordOutlet outlet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            out.write(content.readNBytes(RAW_BYTES));
        } catch (DamagedArchiveException e) {
            // expected: this is where it breaks off
        }
        outlet.at(line, out.toByteArray(), 0, out.size());
        outlet.reject(DAMAGED_ARCHIVE, "the archive breaks off or does not unpack here");
    }
}
