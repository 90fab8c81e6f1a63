package leadtally.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Turns reading, which gives records away, into an iterator, which Spark asks: a thread reads ahead by a few batches and then waits, so that memory is bounded whatever the file's size.
 */
final class PushedRecords implements Iterator<Tuple2<Long, byte[]>>, AutoCloseable {
    private static final int BATCH = 1_024;
    private static final int AHEAD = 4;

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private Batch current = new Batch(List.of(), null, false);
    private int next;

    /** @param failure of the reader, after these records */
    private record Batch(List<Tuple2<Long, byte[]>> records, @Nullable Throwable failure, boolean last) {}

    /** Reads all, giving each record to the output. */
    interface Reading {
        void into(Output output) throws IOException;
    }

    /** Takes records on the reader's thread. */
    static final class Output {
        private final BlockingQueue<Batch> batches;
        private List<Tuple2<Long, byte[]>> records = new ArrayList<>(BATCH);

        private Output(BlockingQueue<Batch> batches) {
            this.batches = batches;
        }

        void add(long key, byte[] bytes) throws IOException {
            records.add(new Tuple2<>(key, bytes));
            if (records.size() == BATCH) {
                put(null, false);
            }
        }

        private void put(@Nullable Throwable failure, boolean last) throws IOException {
            try {
                batches.put(new Batch(records, failure, last));
            } catch (InterruptedException e) {
                throw new IOException("nobody asks for the records any more", e);
            }
            records = new ArrayList<>(BATCH);
        }
    }

    PushedRecords(Reading reading, String name) {
        this.reader = new Thread(() -> read(reading, new Output(batches)), name);
        reader.setDaemon(true);
        reader.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        reader.start();
    }

    private static void read(Reading reading, Output output) {
        try {
            Throwable failure = null;
            try {
                reading.into(output);
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
            output.put(failure, true);
        } catch (IOException e) {
            // The task has ended: it was killed, or failed elsewhere.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasNext() {
        while (next == current.records().size()) {
            rethrow(current.failure());
            if (current.last()) {
                return false;
            }
            try {
                current = batches.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the task is being ended", e);
            }
            next = 0;
        }
        return true;
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure != null) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    @Override
    public Tuple2<Long, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.records().get(next++);
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
