package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leadtally.intake.Inbox.Night;
import leadtally.intake.UnknownCounts.Unknown;
import leadtally.lead.WebhookEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shuffle brings back what went in, all facts of a phone in one bucket. */
class BucketFilesTest {
    /** Too little for more than the shortest buffers, so that records longer than one are among them. */
    private static final int MEMORY = 1 << 10;

    @TempDir
    private Path folder;

    private static Night empty() {
        return new Night(new ListingResult(List.of(), List.of()));
    }

    @Test
    void deliveriesAndRejectionsSurviveTheirBytes() {
        RandomFacts facts = new RandomFacts(new Random(20260301));
        for (int i = 0; i < 3000; i++) {
            Delivery delivery = facts.delivery();
            assertThat(FactCodec.delivery(FactCodec.bytes(delivery))).isEqualTo(delivery);
            Rejection rejection = facts.rejection();
            assertThat(FactCodec.isRejection(FactCodec.bytes(rejection))).isTrue();
            assertThat(FactCodec.rejection(FactCodec.bytes(rejection))).isEqualTo(rejection);
        }
    }

    @Test
    void eachRecordComesBackOnceAndPhonesMeet() throws IOException {
        RandomFacts facts = new RandomFacts(new Random(7));
        BucketFiles files = new BucketFiles(folder.resolve("work"), 8);
        UnknownCounts unknown = new UnknownCounts();
        List<Delivery> delivered = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            try (BucketWriter writer = files.writer(part, unknown, MEMORY)) {
                for (int i = 0; i < 700; i++) {
                    Delivery delivery = i % 3 == 0 && !delivered.isEmpty() ? delivered.get(i % delivered.size()) : facts.delivery();
                    delivered.add(delivery);
                    writer.deliver(delivery);
                }
                rejected.add(facts.rejection());
                writer.reject(rejected.get(part));
                writer.unknown("s", "member", "x");
            }
        }
        for (int partition = 0; partition < files.tiePartitions(); partition++) {
            files.house(partition, group -> "+19995550000");
        }
        Night all = empty();
        Map<String, Integer> bucketOf = new HashMap<>();
        for (int bucket = 0; bucket < files.buckets(); bucket++) {
            Night one = empty();
            files.read(bucket, one);
            for (Delivery delivery : one.deliveries) {
                assertThat(bucketOf.merge(delivery.fact().group(), bucket, (was, is) -> was)).isEqualTo(bucket);
            }
            all.deliveries.addAll(one.deliveries);
            all.rejections.addAll(one.rejections);
        }
        assertThat(all.deliveries).containsExactlyInAnyOrderElementsOf(delivered);
        assertThat(all.rejections).containsExactlyInAnyOrderElementsOf(rejected);
        assertThat(unknown.counts()).isEqualTo(Map.of(new Unknown("s", "member", "x"), 3L));
        files.clear();
        Night after = empty();
        files.read(0, after);
        assertThat(after.deliveries).isEmpty();
    }

    @Test
    void bothFormsOfADncMeet() throws IOException {
        Night night = new Inbox(folder, Format.AKTIFY_WEBHOOK)
                .put("a.ndjson", "{\"type\":\"dnc.created\",\"data\":{\"phoneNumber\":\"+19995550000\",\"dncTimestamp\":\"2021-11-16T16:00:47Z\"}}\n"
                        + "{\"metadata\":{\"eventType\":\"dnc.created\",\"campaignId\":\"c\",\"eventTime\":\"2021-11-16T16:05:00Z\"},"
                        + "\"data\":{\"phone\":\"+19995550000\",\"dncTimestamp\":\"2021-11-16T16:00:47Z\"}}\n")
                .night();
        assertThat(night.deliveries).extracting(d -> ((WebhookEvent) d.fact()).legacy()).containsExactly(true, false);
        for (int buckets : new int[] {1, 7, 64, 256, 1000}) {
            assertThat(BucketFiles.bucketOf(night.fact(0).group(), buckets)).isEqualTo(BucketFiles.bucketOf(night.fact(1).group(), buckets));
        }
    }

    @Test
    void aCutFileIsNoticed() throws IOException {
        BucketFiles files = new BucketFiles(folder, 1);
        try (BucketWriter writer = files.writer(0, new UnknownCounts(), MEMORY)) {
            writer.deliver(new RandomFacts(new Random(1)).delivery());
        }
        Path file = folder.resolve("bucket-00000-00000.facts");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> files.read(0, empty())).isInstanceOf(IOException.class).hasMessageContaining("bucket-00000-00000.facts - ends within a record");
    }

    @Test
    void whatWasSealedIsWholeUntilAByteIsLost() throws IOException {
        RandomFacts facts = new RandomFacts(new Random(11));
        Path work = folder.resolve("work");
        BucketFiles files = new BucketFiles(work, 2);
        try (BucketWriter writer = files.writer(0, new UnknownCounts(), MEMORY)) {
            for (int i = 0; i < 50; i++) {
                writer.deliver(facts.delivery());
            }
        }
        assertThat(files.isWhole()).as("before it is sealed").isFalse();
        files.seal();
        BucketFiles resumed = new BucketFiles(work, 2);
        assertThat(resumed.isWhole()).isTrue();

        Path bucket = work.resolve("bucket-00001-00000.facts");
        byte[] bytes = Files.readAllBytes(bucket);
        byte[] zeroes = bytes.clone();
        Arrays.fill(zeroes, bytes.length - 8, bytes.length, (byte) 0);
        Files.write(bucket, zeroes);
        assertThat(resumed.isWhole()).as("its end is zeroes").isFalse();
        Files.delete(bucket);
        assertThat(resumed.isWhole()).as("it is gone").isFalse();
        Files.write(bucket, bytes);
        assertThat(resumed.isWhole()).isTrue();
        resumed.clear();
        assertThat(resumed.isWhole()).as("intake starts over").isFalse();
    }
}
