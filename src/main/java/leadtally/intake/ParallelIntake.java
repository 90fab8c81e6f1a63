package leadtally.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import leadtally.intake.record.RecordOutlet;

/**
 * Reads listed files into bucket files on all cores, also where there is one large file: each file is unpacked, digested and cut by one thread, and its pieces are read by others. Memory is
 * bounded: a thread waits before it cuts another piece while enough of its pieces are unread.
 */
public final class ParallelIntake {
    private static final int UNREAD_PIECES = 8;

    /** Bytes of all buffers of all writers, however many threads and buckets there are. */
    private static final int BUFFERS = 48 << 20;

    private final FileIntake intake;
    private final IntakeSettings settings;
    private final BucketFiles buckets;
    private final int threads;
    private final PieceNumbers numbers = PieceNumbers.none();
    private final BlockingQueue<BucketWriter> writers;
    private final ExecutorService readers;

    /**
     * @param threads how many read pieces, and how many files are open at once
     */
    public ParallelIntake(FileIntake intake, IntakeSettings settings, BucketFiles buckets, int threads) {
        this.intake = intake;
        this.settings = settings;
        this.buckets = buckets;
        this.threads = threads;
        this.writers = new ArrayBlockingQueue<>(threads * 2);
        this.readers = Executors.newFixedThreadPool(threads);
    }

    /**
     * Takes all files; what they became, by their numbers.
     *
     * @param afterEach run when a file is read
     * @throws IOException if a file cannot be read or what it holds cannot be written, or the thread is interrupted
     */
    public Map<Long, FileCounts> takeAll(Map<Long, ListedFile> files, UnknownCounts unknown, Runnable afterEach) throws IOException {
        Map<Long, FileCounts> counts = new ConcurrentHashMap<>();
        Queue<Map.Entry<Long, ListedFile>> waiting = new ConcurrentLinkedQueue<>(files.entrySet());
        List<BucketWriter> all = new ArrayList<>();
        ExecutorService cutters = Executors.newFixedThreadPool(threads);
        try {
            for (int part = 0; part < threads * 2; part++) {
                all.add(buckets.writer(part, unknown, BUFFERS / (threads * 2)));
            }
            writers.addAll(all);
            List<Future<Boolean>> working = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                working.add(cutters.submit(() -> takeSome(waiting, counts, afterEach)));
            }
            for (Future<Boolean> one : working) {
                result(one);
            }
            buckets.number(numbers);
        } finally {
            waiting.clear();
            cutters.shutdownNow();
            readers.shutdownNow();
            for (BucketWriter writer : all) {
                writer.close();
            }
        }
        return counts;
    }

    private boolean takeSome(Queue<Map.Entry<Long, ListedFile>> waiting, Map<Long, FileCounts> counts, Runnable afterEach) throws IOException, InterruptedException {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            long inputId = next.getKey();
            ListedFile file = next.getValue();
            BucketWriter writer = writers.take();
            try {
                counts.put(inputId, intake.take(file, inputId, writer, body(file, inputId)));
            } finally {
                writers.add(writer);
            }
            afterEach.run();
        }
        return true;
    }

    /** How the bulk of a file is read: in pieces where it is JSON and worth it; a quoted cell may hide every line end of a list. */
    private FileIntake.Body body(ListedFile file, long inputId) {
        if (file.source().format() == Format.HOUSE_CSV || file.bytes() < PieceCutter.PIECE_BYTES) {
            return FileContent::read;
        }
        return (content, in, offset, outlet) -> readInPieces(file, inputId, content, in, offset, outlet);
    }

    private record Reading(long number, Future<RecordOutlet> outlet) {}

    private void readInPieces(ListedFile file, long inputId, FileContent content, InputStream in, long offset, RecordOutlet outlet) throws IOException {
        PieceCutter cutter = new PieceCutter(in, offset, content.lineEnds());
        Deque<Reading> unread = new ArrayDeque<>();
        for (Piece piece = cutter.next(); piece != null; piece = cutter.next()) {
            Piece whole = piece;
            long number = numbers.next(inputId);
            unread.add(new Reading(number, readers.submit(() -> read(file, number, whole))));
            if (unread.size() >= UNREAD_PIECES) {
                count(unread.remove(), outlet);
            }
        }
        while (!unread.isEmpty()) {
            count(unread.remove(), outlet);
        }
        content.passedOver(cutter.lines());
        content.read(cutter.rest(), cutter.offset(), outlet);
    }

    private RecordOutlet read(ListedFile file, long number, Piece piece) throws IOException, InterruptedException {
        BucketWriter writer = writers.take();
        try {
            RecordOutlet outlet = new RecordOutlet(number, file.path(), file.source(), 0, writer);
            FileContent content = new FileContent(file.source(), settings);
            content.passedOver(piece.linesBefore());
            content.read(new ByteArrayInputStream(piece.bytes(), 0, piece.length()), piece.offset(), outlet);
            return outlet;
        } finally {
            writers.add(writer);
        }
    }

    /** The piece's records come after those counted so far. */
    private void count(Reading reading, RecordOutlet outlet) throws IOException {
        numbers.begins(reading.number(), outlet.lastRecord());
        outlet.add(result(reading.outlet()));
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw cause instanceof IOException failure ? failure : interrupted(e);
        }
    }

    private static IOException interrupted(Exception e) {
        IOException interrupted = new InterruptedIOException("interrupted while files were read; the same command resumes");
        interrupted.initCause(e);
        return interrupted;
    }
}
