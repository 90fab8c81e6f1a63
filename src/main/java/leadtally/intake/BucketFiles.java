package leadtally.intake;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The shuffle: deliveries and rejections of a run in one set of files a bucket, so that all deliveries of a fact meet in one bucket. Written by several
 * threads, each with a writer of its own.
 */
public final class BucketFiles {
    private final Path folder;
    private final int buckets;

    /**
     * @param folder of this run's bucket files; made if absent
     * @param buckets how many; the same for writing and reading
     */
    public BucketFiles(Path folder, int buckets) {
        this.folder = folder;
        this.buckets = buckets;
    }

    public int buckets() {
        return buckets;
    }

    /** Removes what an interrupted intake left: it starts over. */
    public void clear() throws IOException {}

    /**
     * A writer of its own files; not for several threads.
     *
     * @param part number of the writer, different for each
     */
    public BucketWriter writer(int part, UnknownCounts unknown) throws IOException {
        return new BucketWriter(folder, buckets, part, unknown);
    }

    /** Gives all deliveries and rejections of a bucket to the sink: in order of writers, each in the order it wrote. */
    public void read(int bucket, RecordSink sink) throws IOException {}
}
