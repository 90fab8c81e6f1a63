package leadtally.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import leadtally.intake.FileCounts;
import leadtally.intake.FileIntake;
import leadtally.intake.FileRanges;
import leadtally.intake.IntakeSettings;
import leadtally.intake.ListedFile;
import leadtally.intake.RecordSink;
import leadtally.intake.file.Storage;
import org.jspecify.annotations.Nullable;

/**
 * What one task reads: some whole files, or a range of one.
 */
record IntakeSlice(List<Part> parts) implements Serializable {

    /**
     * @param number of the file in the store; of the piece, below 0, where it is a range
     * @param range null for the whole file
     */
    record Part(long number, ListedFile file, FileRanges.@Nullable Range range) implements Serializable {

        /** What became of its records. */
        Took read(Storage storage, IntakeSettings settings, RecordSink sink) throws IOException {
            if (range != null) {
                FileRanges.Taken taken = FileRanges.read(storage, settings, file, range, number, sink);
                return new Took(number, taken.records(), taken.delivered(), taken.rejected(), 0);
            }
            FileCounts counts = new FileIntake(storage, settings).take(file, number, sink);
            return new Took(number, counts.contentRecords(), counts.delivered(), counts.rejected(), counts.contentLines());
        }
    }

    /**
     * @param number of the part
     * @param records in its content; of a file with those before its new part
     * @param lines line ends in its content, 0 for a range, whose file is counted already
     */
    record Took(long number, long records, long delivered, long rejected, long lines) implements Serializable {}
}
