package leadtally.intake;

import java.io.IOException;
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
    private final @Nullable String[] lastLinks = new String[LAST_TIES];
    private final @Nullable String[] lastGroups = new String[LAST_TIES];
    private final FactOutput record = new FactOutput();

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
        List<String> links = delivery.fact().links();
        if (delivery.isHomeless()) {
            deliver(delivery, Room.HOMELESS, BucketFiles.partitionOf(Tie.link(delivery, links.get(0)), partitions));
        } else {
            deliver(delivery, BucketFiles.bucketOf(delivery.group(), buckets));
        }
        for (String link : links) {
            if (!wasTied(link, delivery.group())) {
                append(Tie.link(delivery, link));
            }
        }
        for (Tie tie : Tie.namesake(delivery)) {
            append(tie);
        }
        Tie identity = Tie.identity(delivery);
        if (identity != null) {
            append(identity);
        }
    }

    /** A lead's events come close to each other: most of what ties them was just sent. */
    private boolean wasTied(String link, String group) {
        int hash = link.hashCode();
        int slot = (hash ^ hash >>> 15) & (LAST_TIES - 1);
        boolean was = link.equals(lastLinks[slot]) && group.equals(lastGroups[slot]);
        lastLinks[slot] = link;
        lastGroups[slot] = group;
        return was;
    }

    private void append(Tie tie) throws IOException {
        record.clear();
        FactCodec.write(tie, record);
        append(Room.TIES, BucketFiles.partitionOf(tie, partitions), tie.group());
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
