package leadtally.spark;

import leadtally.intake.FactRouter.Room;

/**
 * The key that a record is shuffled by, packed into a long, which Kryo writes by itself: its partition, then what it is sorted by there, the hash of its group, so that a phone's facts lie
 * next to each other; then what it is.
 */
final class RecordKey {
    static final int MOST_PARTITIONS = 1 << 20;

    private static final Room[] ROOMS = Room.values();

    private RecordKey() {}

    static long of(int partition, String group, Room room) {
        return (long) partition << 40 | (group.hashCode() & 0xFFFF_FFFFL) << 8 | room.ordinal();
    }

    static int partition(long key) {
        return (int) (key >>> 40);
    }

    static Room room(long key) {
        return ROOMS[(int) key & 0xFF];
    }
}
