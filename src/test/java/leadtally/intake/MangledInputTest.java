package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import leadtally.intake.Inbox.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files mangled at random, by a seed: nothing fails, nothing is lost, and growing in two steps gives what one step gives. */
class MangledInputTest {
    private static final String[] PIECES = {
        "{\"metadata\":{\"eventType\":\"dnc.created\",\"campaignId\":\"c\",\"eventTime\":\"2024-01-28T12:00:00Z\"},\"data\":{\"phone\":\"+15095551234\"}}",
        "{\"id\":\"a\",\"createdAt\":\"2026-02-28T05:31:56Z\",\"billableAmount\":1e3}",
        "{\"requested_at\":\"2026-03-01T10:00:00Z\",\"campaign_id\":7,\"status\":200,\"request\":{\"leads\":[{\"phone\":\"9876543210\"},{\"phone\":\"1\"}]},"
                + "\"response\":{\"results\":[{\"phone\":\"9876543210\",\"status\":\"added\"}]}}",
        "aktify,c,e,5095551234,2026-03-01T09:30:00Z",
        "vendor,campaign_id,external_lead_id,phone,submitted_at",
        "aktify,c,\"e\n\",5095551234,2026-03-01T09:30:00Z",
        "{\"items\":[{},1,null]}", "{\n", "[\n", "]", "}", "\"", "\\", ",", "\r\n", "\n", "\n\n", "\uFEFF", "\u0000", "é", "{\"received_at\":1,\"body\":{}}"
    };

    @TempDir
    private Path folder;

    private static byte[] mangled(Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = random.nextInt(12); i >= 0; i--) {
            out.write(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            if (random.nextInt(4) > 0) {
                out.write('\n');
            }
        }
        byte[] bytes = out.toByteArray();
        if (bytes.length > 0 && random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyRecordIsCounted(Format format) throws IOException {
        Random random = new Random(format.ordinal());
        for (int i = 0; i < 60; i++) {
            Inbox inbox = new Inbox(Files.createDirectory(folder.resolve("i" + i)), format);
            byte[] bytes = mangled(random);
            Night night = inbox.put("a", bytes, random.nextInt(200_000)).put("b", packed(bytes, random), 10).night();
            long records = night.counts.values().stream().mapToLong(FileCounts::records).sum();
            assertThat(night.deliveries.size() + night.rejections.size()).isEqualTo((int) records);
            assertThat(inbox.night().deliveries).isEmpty();
        }
    }

    @Test
    void growingGivesWhatComesAtOnce() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = mangled(random);
            int cut = 0;
            for (int at = 0; at < bytes.length; at++) {
                cut = bytes[at] == '\n' && random.nextBoolean() ? at + 1 : cut;
            }
            Inbox once = new Inbox(Files.createDirectory(folder.resolve("o" + i)), Format.AKTIFY_WEBHOOK);
            Inbox twice = new Inbox(Files.createDirectory(folder.resolve("t" + i)), Format.AKTIFY_WEBHOOK);
            Night whole = once.put("a", bytes, 100_000).night();
            Night first = twice.put("a", Arrays.copyOf(bytes, cut), 100_000).night();
            Night second = twice.put("a", bytes, 99_000).night();
            if (new String(Arrays.copyOf(bytes, cut), StandardCharsets.UTF_8).lines().noneMatch(line -> line.endsWith("{") || line.endsWith("["))) {
                assertThat(first.deliveries.size() + second.deliveries.size()).isEqualTo(whole.deliveries.size());
                assertThat(first.rejections.size() + second.rejections.size()).isEqualTo(whole.rejections.size());
            }
        }
    }

    private static byte[] packed(byte[] bytes, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        byte[] packed = out.toByteArray();
        return random.nextInt(3) == 0 ? Arrays.copyOf(packed, random.nextInt(packed.length)) : packed;
    }
}
