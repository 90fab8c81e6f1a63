package leadtally.job.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import leadtally.database.FileModes;
import leadtally.database.Store;
import leadtally.intake.BucketFiles;
import leadtally.intake.BucketWriter;
import leadtally.intake.FileCounts;
import leadtally.intake.FileIntake;
import leadtally.intake.ListedFile;
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
    public long execute() throws Exception {
        InputFiles inputs = new InputFiles(store);
        Map<Long, ListedFile> files = inputs.listedBy(run.number(), run.settings().sources());
        BucketFiles buckets = Buckets.files(store, run);
        FileModes.folder(run.work());
        buckets.clear();
        UnknownCounts unknown = new UnknownCounts();
        progress.begin("intake", files.size(), "files");
        Map<Long, FileCounts> counts = readAll(files, buckets, unknown);
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
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Map<Long, FileCounts> readAll(Map<Long, ListedFile> files, BucketFiles buckets, UnknownCounts unknown) throws Exception {
        Map<Long, FileCounts> counts = new ConcurrentHashMap<>();
        Queue<Map.Entry<Long, ListedFile>> waiting = new ConcurrentLinkedQueue<>(files.entrySet());
        FileIntake intake = new FileIntake(run.folder(), run.settings().intake());
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int part = 0; part < threads; part++) {
                int number = part;
                workers.add(executor.submit(() -> {
                    readSome(number, waiting, intake, buckets, unknown, counts);
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            waiting.clear();
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            executor.shutdownNow();
        }
        return counts;
    }

    private void readSome(
            int part, Queue<Map.Entry<Long, ListedFile>> waiting, FileIntake intake, BucketFiles buckets, UnknownCounts unknown,
            Map<Long, FileCounts> counts) throws IOException {
        try (BucketWriter writer = buckets.writer(part, unknown)) {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                counts.put(next.getKey(), intake.take(next.getValue(), next.getKey(), writer));
                progress.step();
            }
        }
    }
}
