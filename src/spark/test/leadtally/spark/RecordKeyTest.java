package leadtally.spark;

import static org.assertj.core.api.Assertions.assertThat;

import leadtally.intake.FactRouter.Room;
import org.junit.jupiter.api.Test;

class RecordKeyTest {
    @Test
    void a_key_tells_its_partition_and_what_the_record_is() {
        for (int partition : new int[] {0, 1, RecordKey.MOST_PARTITIONS - 1}) {
            for (Room room : Room.values()) {
                long key = RecordKey.of(partition, "+15095550101", room);
                assertThat(key).isNotNegative();
                assertThat(RecordKey.partition(key)).isEqualTo(partition);
                assertThat(RecordKey.room(key)).isEqualTo(room);
            }
        }
    }

    @Test
    void the_keys_of_a_partition_sort_a_groups_records_next_to_each_other() {
        long one = RecordKey.of(3, "+15095550101", Room.BUCKET);
        long other = RecordKey.of(3, "+15095550102", Room.BUCKET);

        assertThat(RecordKey.of(3, "+15095550101", Room.BUCKET)).isEqualTo(one).isNotEqualTo(other);
        assertThat(RecordKey.of(4, "", Room.BUCKET)).isGreaterThan(one).isGreaterThan(other);
    }

    @Test
    void every_place_has_its_partition() {
        Partitions partitions = new Partitions(33);

        assertThat(partitions.of(Room.BUCKET, 32)).isEqualTo(32);
        assertThat(partitions.of(Room.TIES, 0)).isEqualTo(33).isEqualTo(partitions.of(Room.HOMELESS, 0));
        assertThat(partitions.of(Room.TIES, 4)).isEqualTo(37);
        assertThat(partitions.empty()).isEqualTo(38);
        assertThat(partitions.numPartitions()).isEqualTo(39);
        assertThat(partitions.getPartition(RecordKey.of(37, "", Room.TIES))).isEqualTo(37);
    }
}
