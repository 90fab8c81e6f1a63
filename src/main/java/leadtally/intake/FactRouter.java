package leadtally.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends what files hold to where it is worked on: deliveries and rejections to their bucket, what may tie phones to each other to its partition of ties. In the compact byte form, so that a
 * place may be a file or another machine. Not for several threads.
 */
public final class FactRouter implements RecordSink {
    private static final int LAST_TIES = 1 << 15;
    private final int buckets;
    private final int partitions;
    private final UnknownCounts unknown;
    private final Place place;
    private final @Nullable Tie[] lastTies = new Tie[LAST_TIES];
    private final FactOutput record = new FactOutput();
    private final List<Tie> found = new ArrayList<>(3);

    /** The three kinds of places. */
    public enum Room {
        /** Deliveries and rejections, by bucket. */
        BUCKET,
        /** Ties, by partition. */
        TIES,
        /** Deliveries that only an id brings to a phone, beside the ties of that id. */
        HOMELESS
    }

    /** Where records go. */
    public interface Place {
        /**
         * @param number of the bucket, or of the partition of ties
         * @param group of the facts that belong next to each other, {@code ""} where it does not matter
         * @param bytes hold the record from 0 to {@code length}; they are used again for the next one
         */
        void append(Room room, int number, String group, byte[] bytes, int length) throws IOException;
    }

    public FactRouter(int buckets, UnknownCounts unknown, Place place) {
        this.buckets = buckets;
        this.partitions = BucketFiles.tiePartitions(buckets);
        this.unknown = unknown;
        this.place = place;
    }

    @Override
    public void deliver(Delivery delivery) throws IOException {
        found.clear();
        Tie.each(delivery, found::add);
        if (delivery.isHomeless()) {
            deliver(delivery, Room.HOMELESS, BucketFiles.partitionOf(found.get(0), partitions));
        } else {
            deliver(delivery, BucketFiles.bucketOf(delivery.group(), buckets));
        }
        for (Tie tie : found) {
            if (!wasWritten(tie)) {
                record.clear();
                FactCodec.write(tie, record);
                append(Room.TIES, BucketFiles.partitionOf(tie, partitions), tie.group());
            }
        }
    }

    /** A lead's events come close to each other: most of what ties them was just written. Of an identity each arrival counts. */
    private boolean wasWritten(Tie tie) {
        if (tie.isIdentity()) {
            return false;
        }
        int slot = (int) tie.key().getMostSignificantBits() & (LAST_TIES - 1);
        Tie last = lastTies[slot];
        lastTies[slot] = tie;
        return last != null && last.key().equals(tie.key()) && last.group().equals(tie.group());
    }

    /** Sends a delivery to a bucket that was chosen for it. */
    void deliver(Delivery delivery, int bucket) throws IOException {
        deliver(delivery, Room.BUCKET, bucket);
    }

    private void deliver(Delivery delivery, Room room, int number) throws IOException {
        record.clear();
        FactCodec.write(delivery, record);
        append(room, number, delivery.group());
    }

    @Override
    public void reject(Rejection rejection) throws IOException {
        record.clear();
        FactCodec.write(rejection, record);
        append(Room.BUCKET, BucketFiles.bucketOf(rejection, buckets), "");
    }

    @Override
    public void unknown(String source, String what, String value) {
        unknown.add(source, what, value);
    }

    private void append(Room room, int number, String group) throws IOException {
        place.append(room, number, group, record.bytes(), record.size());
    }
}
