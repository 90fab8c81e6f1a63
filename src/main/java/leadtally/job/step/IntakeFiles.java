package leadtally.job.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import leadtally.database.FileModes;
import leadtally.database.Store;
import leadtally.intake.BucketFiles;
import leadtally.intake.FileCounts;
import leadtally.intake.FileIntake;
import leadtally.intake.IntakeSettings;
import leadtally.intake.ListedFile;
import leadtally.intake.ParallelIntake;
import leadtally.intake.UnknownCounts;
import leadtally.job.InputFiles;
import leadtally.job.Progress;
import leadtally.job.Run;
import leadtally.job.RunHistory;

/** Reads the listed files into bucket files. Nothing is stored yet, so an interrupted intake starts over. */
public final class IntakeFiles implements NightStep {
    private final Store store;
    private final Run run;
    private final Progress progress;
    private boolean done;

    public IntakeFiles(Store store, Run run, Progress progress) {
        this.store = store;
        this.run = run;
        this.progress = progress;
    }

    @Override
    public long execute() throws IOException {
        InputFiles inputs = new InputFiles(store);
        Map<Long, ListedFile> files = inputs.listedBy(run.number(), run.settings().sources());
        BucketFiles buckets = Buckets.files(store, run);
        FileModes.folder(run.work());
        buckets.clear();
        UnknownCounts unknown = new UnknownCounts();
        progress.begin("intake", files.size(), "file");
        IntakeSettings settings = run.settings().intake();
        ParallelIntake intake = new ParallelIntake(
                new FileIntake(run.folder(), settings), settings, buckets, WorkThreads.count());
        Map<Long, FileCounts> counts = intake.takeAll(files, unknown, progress::step);
        buckets.seal();
        done = true;
        counts.forEach(inputs::counted);
        new RunHistory(store).note(run.number(), unknown.counts());
        progress.end();
        return counts.values().stream().mapToLong(FileCounts::records).sum();
    }

    /** An earlier process did the intake: what it wrote may be lost, with the machine's power or by a hand. Then it is done again. */
    public void repair() {
        try {
            if (!done && !Buckets.files(store, run).isWhole()) {
                execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
