package leadtally.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import leadtally.intake.file.ListedBytes;
import leadtally.intake.file.Unpacked;
import leadtally.intake.record.CsvRecords;
import leadtally.intake.record.RawRecord;
import leadtally.intake.record.RecordOutlet;
import leadtally.lead.RejectionReason;

/** Reads rejected records again from what was kept of them (interface.md, {@code rejected --retry}). A row of a list of submissions needs its file's header besides. */
public final class RawRecords {
    private static final int RAW_BYTES = 1 << 16;

    private final Path workingFolder;
    private final IntakeSettings settings;
    private final Map<Long, Optional<byte[]>> headers = new HashMap<>();

    public RawRecords(Path workingFolder, IntakeSettings settings) {
        this.workingFolder = workingFolder;
        this.settings = settings;
    }

    /**
     * A file that a rejected record came from.
     *
     * @param bytes that were taken of it, unpacked
     * @param sha256 of these
     */
    public record Origin(long inputId, Source source, String path, long bytes, String sha256) {}

    /** Whether all of the record was kept as it was: what was cut, replaced or never complete cannot be read again. */
    public static boolean isWhole(RejectionReason reason, String raw) {
        boolean kept = switch (reason) {
            case TRUNCATED, NOT_UTF8, DAMAGED_ARCHIVE -> false;
            case TOO_LONG, TOO_DEEP, NOT_JSON, DUPLICATE_MEMBER, WRONG_SHAPE, WRONG_COLUMNS, UNKNOWN_VENDOR, NO_CAMPAIGN, NO_ID, NO_TIME, NO_PHONE -> true;
        };
        return kept && raw.getBytes(StandardCharsets.UTF_8).length < RAW_BYTES;
    }

    /**
     * Reads a record; it leaves as deliveries and rejections of that line, numbered from 1.
     *
     * @return false if the file whose header it needs is gone or changed
     */
    public boolean read(Origin origin, long line, String raw, RecordSink sink) throws IOException {
        FileContent content = new FileContent(origin.source(), settings);
        RecordOutlet outlet = new RecordOutlet(origin.inputId(), origin.path(), origin.source(), 0, sink);
        if (origin.source().format() == Format.HOUSE_CSV && origin.source().way() == Way.FILE) {
            Optional<byte[]> header = headers.computeIfAbsent(origin.inputId(), id -> header(origin));
            if (header.isEmpty()) {
                return false;
            }
            outlet.mute(true);
            content.read(new ByteArrayInputStream(header.get()), 0, outlet);
            outlet.mute(false);
        }
        RecordOutlet counted = new RecordOutlet(origin.inputId(), origin.path(), origin.source(), 0, sink);
        content.passedOver(line - 1);
        // Past the file's beginning, where a byte order mark would be looked for.
        content.read(new ByteArrayInputStream((raw + "\n").getBytes(StandardCharsets.UTF_8)), 1, counted);
        return true;
    }

    private Optional<byte[]> header(Origin origin) {
        try (Unpacked unpacked = Unpacked.open(workingFolder.resolve(origin.path()))) {
            ListedBytes listed = new ListedBytes(unpacked, origin.bytes());
            InputStream all = listed.piece(origin.bytes());
            RawRecord first = new CsvRecords(all, 0, 0, 0, settings).next();
            byte[] row = first == null ? new byte[0] : Arrays.copyOfRange(first.bytes(), first.from(), first.to() + 1);
            if (row.length > 0) {
                row[row.length - 1] = '\n';
            }
            all.transferTo(OutputStream.nullOutputStream());
            return listed.isWhole() && listed.sha256().equals(origin.sha256()) ? Optional.of(row) : Optional.empty();
        } catch (IOException e) {
            // Gone, or its archive damaged since: told by the record that stays rejected.
            return Optional.empty();
        }
    }
}
