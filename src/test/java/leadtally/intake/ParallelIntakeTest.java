package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import leadtally.intake.Inbox.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file read in pieces by several threads gives what reading it line by line gives: the same records, numbers, lines and rejections. */
class ParallelIntakeTest {
    private static final String WEBHOOK = "{\"metadata\":{\"eventType\":\"lead.call_ended\",\"campaignId\":\"c\",\"eventTime\":\"2024-01-28T12:00:00Z\"},"
            + "\"data\":{\"phone\":\"+1509555%04d\",\"note\":\"%s\"}}";
    private static final String[] BETWEEN = {
        "[\n%s,\n%s\n]\n", "[\n%s\n%s\n]\n", "{\n\"received_at\":\"2026-03-01T10:00:00Z\",\n\"body\":%s\n}\n%s\n", "\n\n%s\r\n%s\r\n", "[%s,%s,7]\n", "{\"x\":\n%s%s\n",
        "%s \n{%s\n", "\"open\n%s\n%s\n", "%s\n \t%s\n", "]\n%s\n}\n%s\n"
    };

    @TempDir
    private Path folder;

    static byte[] content(Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < 5 * PieceCutter.PIECE_BYTES) {
            for (int i = random.nextInt(40); i >= 0; i--) {
                out.write((webhook(random) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            String between = BETWEEN[random.nextInt(BETWEEN.length)].formatted(webhook(random), webhook(random));
            out.write(between.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String webhook(Random random) {
        return WEBHOOK.formatted(random.nextInt(10_000), "x".repeat(random.nextInt(300)));
    }

    @Test
    void piecesGiveWhatTheWholeGives() throws Exception {
        Inbox inbox = new Inbox(folder, Format.AKTIFY_WEBHOOK);
        byte[] bytes = content(new Random(20261126));
        ListingResult listing = inbox.put("large.ndjson", bytes, 3600).put("packed.ndjson.gz", Inbox.gzip(new String(bytes, StandardCharsets.UTF_8) + webhook(new Random(1)) + "\n"), 10).list(Inbox.NOW);
        Night whole = new Night(listing);
        Map<Long, FileCounts> counts = new TreeMap<>();
        Map<Long, ListedFile> files = new TreeMap<>();
        for (ListedFile file : listing.files()) {
            long id = files.size() + 1L;
            files.put(id, file);
            counts.put(id, new FileIntake(folder, Inbox.SETTINGS).take(file, id, whole));
        }
        BucketFiles buckets = new BucketFiles(folder.resolve("work"), 3);
        AtomicInteger read = new AtomicInteger();

        Map<Long, FileCounts> inPieces = new ParallelIntake(new FileIntake(folder, Inbox.SETTINGS), Inbox.SETTINGS, buckets, 3)
                .takeAll(files, new UnknownCounts(), read::incrementAndGet);

        Night pieces = new Night(listing);
        for (int bucket = 0; bucket < buckets.buckets(); bucket++) {
            buckets.read(bucket, pieces);
        }
        assertThat(read).hasValue(2);
        assertThat(inPieces).isEqualTo(counts);
        assertThat(times(pieces.deliveries)).isEqualTo(times(whole.deliveries));
        assertThat(times(pieces.rejections)).isEqualTo(times(whole.rejections));
        assertThat(whole.rejections).isNotEmpty();
        assertThat(whole.deliveries).hasSizeGreaterThan(15_000);
    }

    /** How often each is there, in any order. */
    private static <T> Map<T, Long> times(List<T> all) {
        return all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void aLongFileIsCutIntoSeveralPieces() throws IOException {
        byte[] bytes = (webhook(new Random(3)) + "\n").repeat(20_000).getBytes(StandardCharsets.UTF_8);
        PieceCutter cutter = new PieceCutter(new ByteArrayInputStream(bytes), 0, 0);
        int pieces = 0;
        for (Piece piece = cutter.next(); piece != null; piece = cutter.next()) {
            pieces++;
        }
        assertThat(pieces).isGreaterThan(2);
        assertThat(cutter.offset()).isEqualTo(bytes.length);
        assertThat(cutter.lines()).isEqualTo(20_000);
        assertThat(cutter.rest().readAllBytes()).isEmpty();
    }
}
