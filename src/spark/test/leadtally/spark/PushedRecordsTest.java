package leadtally.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PushedRecordsTest {
    @Test
    void gives_all_records_in_their_order() {
        List<Long> keys = new ArrayList<>();
        try (PushedRecords records = new PushedRecords(output -> {
            for (long key = 0; key < 10_000; key++) {
                output.add(key, new byte[] {(byte) key});
            }
        }, "test")) {
            records.forEachRemaining(record -> keys.add(record._1()));
        }

        assertThat(keys).hasSize(10_000).isSorted();
    }

    @Test
    void a_reader_that_fails_fails_its_task_after_what_it_read() {
        try (PushedRecords records = new PushedRecords(output -> {
            output.add(7, new byte[0]);
            throw new IOException("inbox/a.ndjson - it is gone");
        }, "test")) {
            assertThat(records.next()._1()).isEqualTo(7);
            assertThatThrownBy(records::hasNext).hasMessage("inbox/a.ndjson - it is gone");
        }
    }

    @Test
    void the_reader_ends_when_nobody_asks_any_more() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        try (PushedRecords records = new PushedRecords(output -> {
            try {
                for (long key = 0; key < Long.MAX_VALUE; key++) {
                    output.add(key, new byte[0]);
                }
            } finally {
                ended.countDown();
            }
        }, "test")) {
            assertThat(records.hasNext()).isTrue();
        }

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
