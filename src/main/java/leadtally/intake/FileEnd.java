package leadtally.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import leadtally.intake.file.ContentScan;
import leadtally.intake.file.DamagedArchiveException;
import leadtally.intake.file.Storage;
import leadtally.intake.file.Unpacked;
import leadtally.intake.house.HouseReader;
import leadtally.intake.record.RawRecord;
import leadtally.intake.record.Records;
import org.jspecify.annotations.Nullable;

/**
 * Where the last record of a file that can be taken ends (interface.md, Input files).
 *
 * @param bytes unpacked bytes to take
 * @param truncatedFrom offset of a last record that stayed incomplete for 24 h, -1 if none
 * @param waitingLine line of a last record that waits, 0 if none does
 * @param waitingFrom its offset, -1 if none does
 * @param complete whether the one that waits is whole
 */
record FileEnd(long bytes, long truncatedFrom, long waitingLine, long waitingFrom, boolean complete) {
    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final Duration GIVEN_UP = Duration.ofHours(24);

    /**
     * Finds it.
     *
     * @param age since the file's last modification
     * @param settings limit what is a record
     */
    static FileEnd of(Storage storage, String path, Source source, ContentScan scan, Duration age, IntakeSettings settings) throws IOException {
        if (scan.isBlank()) {
            return taken(0);
        }
        boolean goesOn = FileContent.isRows(source) ? scan.isOneLine() : scan.mayHoldDocuments();
        if (scan.endOfLastLine() >= 0 && !goesOn) {
            return taken(scan.endOfLastLine());
        }
        return cut(storage, path, source, scan, age, settings);
    }

    private static FileEnd taken(long bytes) {
        return new FileEnd(bytes, -1, 0, -1, true);
    }

    /** The last record may have no end: only reading all records tells where it begins. */
    private static FileEnd cut(Storage storage, String path, Source source, ContentScan scan, Duration age, IntakeSettings settings) throws IOException {
        RawRecord last = null;
        long endBefore = 0;
        try (Unpacked in = Unpacked.open(storage, path)) {
            Records records = FileContent.records(source, new UpToDamage(in), settings);
            for (RawRecord record = next(records, source, true); record != null; record = next(records, source, false)) {
                endBefore = last == null ? 0 : last.end();
                last = record;
            }
        }
        if (last == null) {
            return taken(0);
        }
        if (last.terminated() && !last.open()) {
            return taken(last.end());
        }
        if (scan.isDamaged()) {
            // Of a row whose last cell breaks off, nothing tells that it does.
            return taken(last.complete() && !FileContent.isRows(source) ? last.end() : endBefore);
        }
        boolean settled = scan.isCompressed() || age.compareTo(SETTLED) >= 0;
        if (last.complete() && settled) {
            return taken(last.end());
        }
        if (age.compareTo(GIVEN_UP) >= 0) {
            return new FileEnd(last.end(), last.offset(), 0, -1, true);
        }
        return new FileEnd(endBefore, -1, last.line(), last.offset(), last.complete());
    }

    /** The next record; a header is none. */
    private static @Nullable RawRecord next(Records records, Source source, boolean first) throws IOException {
        RawRecord record = records.next();
        boolean header = first && FileContent.isRows(source) && record != null && record.cells() != null && HouseReader.isHeader(record.cells());
        return header ? records.next() : record;
    }

    /** Ends where the archive breaks off. */
    private static final class UpToDamage extends FilterInputStream {
        private UpToDamage(Unpacked in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (DamagedArchiveException e) {
                return -1;
            }
        }
    }
}
