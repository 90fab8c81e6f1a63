package leadtally.spark;

import leadtally.intake.BucketFiles;
import leadtally.intake.FactRouter.Room;
import org.apache.spark.Partitioner;

/** The partitions of the shuffle: first the buckets, then those of ties, then one that stays empty, asking for which runs the intake and nothing else. */
final class Partitions extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int buckets;
    private final int ties;

    Partitions(int buckets) {
        this.buckets = buckets;
        this.ties = BucketFiles.tiePartitions(buckets);
    }

    int buckets() {
        return buckets;
    }

    int of(Room room, int number) {
        return room == Room.BUCKET ? number : buckets + number;
    }

    int empty() {
        return buckets + ties;
    }

    boolean isOfTies(int partition) {
        return partition >= buckets && partition < empty();
    }

    @Override
    public int numPartitions() {
        return empty() + 1;
    }

    @Override
    public int getPartition(Object key) {
        return RecordKey.partition((Long) key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partitions same && same.buckets == buckets;
    }

    @Override
    public int hashCode() {
        return buckets;
    }
}
