package leadtally.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import leadtally.intake.FileRanges;
import leadtally.intake.IntakeSettings;
import leadtally.intake.file.Storage;
import leadtally.reconcile.Rules;

/**
 * What executors know of a run.
 *
 * @param folder where the command was started: relative paths begin there, on every machine
 * @param buckets into how many the run's facts are cut
 * @param rangeBytes about how long a range of a large file is
 * @param first whether no run before this one took anything in
 */
record NightWork(long runNo, Instant asOf, String folder, IntakeSettings settings, Rules rules, int buckets, int rangeBytes, boolean first, StoreAccess access)
        implements Serializable {

    FileRanges ranges() {
        return new FileRanges(storage(), rangeBytes);
    }

    Storage storage() {
        return new HadoopStorage(Path.of(folder));
    }
}
