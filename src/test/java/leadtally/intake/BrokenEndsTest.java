package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import leadtally.intake.Inbox.Night;
import leadtally.intake.ListingResult.WaitingRecord;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.SubmissionLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were cut off: what comes later, in them or in others that begin alike, is not lost (rule 2.6; interface.md, Input files). */
class BrokenEndsTest {
    private static final String HEADER = "vendor,campaign_id,external_lead_id,phone,submitted_at\n";
    private static final Instant NEXT_DAY = Inbox.NOW.plus(Duration.ofDays(1));

    @TempDir
    private Path folder;

    private Inbox events() {
        return new Inbox(folder, Format.LEADPING_EVENT);
    }

    private Inbox rows() {
        return new Inbox(folder, Format.HOUSE_CSV);
    }

    private static String event(String id) {
        return "{\"id\":\"" + id + "\",\"createdAt\":\"2026-03-01T05:31:56Z\"}";
    }

    private static String row(String id) {
        return "aktify,c," + id + ",5095551234,2026-03-01T09:30:00Z\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static List<String> ids(Night night) {
        return night.deliveries.stream().map(d -> d.fact() instanceof LeadpingEvent event ? event.id() : ((SubmissionLine) d.fact()).externalLeadId()).toList();
    }

    @Test
    void aHeaderThatIsCutTakesNoOtherFilesHeaderAway() throws IOException {
        Inbox inbox = rows().put("monday.csv", "vend").put("tuesday.csv", HEADER + row("t"));
        Night night = inbox.night();
        assertThat(ids(night)).containsExactly("t");
        assertThat(night.rejected()).isEmpty();
        assertThat(night.listing.waiting()).containsExactly(new WaitingRecord("src", "in/monday.csv", 1, false));
        assertThat(inbox.night(NEXT_DAY).rejected()).containsExactly("1:1 TRUNCATED");
        inbox.put("wednesday.csv", HEADER + row("w")).put("monday.csv", utf8(HEADER + row("m")), 5);
        night = inbox.night(NEXT_DAY);
        assertThat(ids(night)).containsExactly("m", "w");
        assertThat(night.rejected()).isEmpty();
    }

    @Test
    void whatIsCutInAnArchiveIsNoHeader() throws IOException {
        byte[] whole = Inbox.gzip("vendor_of_the_lead" + HEADER + row("d").repeat(50));
        Inbox inbox = rows().put("d.csv.gz", Arrays.copyOf(whole, 26), 0);
        assertThat(inbox.night().rejected()).containsExactly("1:1 DAMAGED_ARCHIVE");
        Night night = inbox.put("e.csv", HEADER + row("e")).night();
        assertThat(ids(night)).containsExactly("e");
        assertThat(night.rejected()).isEmpty();
    }

    @Test
    void whatWasTruncatedIsTakenWhenItIsComplete() throws IOException {
        String cut = event("1") + "\n{\"id\":\"2\",\"crea";
        Inbox inbox = events().put("a.ndjson", utf8(cut), 90_000);
        Night night = inbox.night();
        assertThat(ids(night)).containsExactly("1");
        assertThat(night.rejected()).containsExactly("2:2 TRUNCATED");
        inbox.put("copy.ndjson", cut);
        night = inbox.night();
        assertThat(night.counts.get("in/copy.ndjson").records()).isZero();
        assertThat(night.listing.waiting()).isEmpty();
        inbox.put("a.ndjson", event("1") + "\n" + event("2") + "\n" + event("3") + "\n");
        night = inbox.night();
        assertThat(ids(night)).containsExactly("2", "3");
        assertThat(night.delivered()).containsExactly("2:2", "3:3");
        assertThat(night.rejected()).isEmpty();
        assertThat(inbox.list(Inbox.NOW).files()).isEmpty();
    }

    /** Longer than what is read at once. */
    @Test
    void aLongRecordThatWasTruncatedIsOneRejection() throws IOException {
        String cut = event("1") + "\n{\"id\":\"2\",\"content\":\"" + "x".repeat(70_000);
        Night night = events().put("a.ndjson", utf8(cut), 90_000).night();
        assertThat(ids(night)).containsExactly("1");
        assertThat(night.rejected()).containsExactly("2:2 TRUNCATED");
    }

    @Test
    void whatWasTruncatedIsNoOtherFilesBeginning() throws IOException {
        Inbox inbox = rows().put("m.csv", utf8(HEADER + "aktify,c,"), 90_000);
        assertThat(inbox.night().rejected()).containsExactly("1:2 TRUNCATED");
        Night night = inbox.put("t.csv", HEADER + row("t") + row("u")).night();
        assertThat(ids(night)).containsExactly("t", "u");
        assertThat(night.rejected()).isEmpty();
        // The same of files that come together.
        inbox = new Inbox(folder.resolve("together"), Format.LEADPING_EVENT);
        inbox.put("a.ndjson", utf8(event("1") + "\n{\"id\":\"2"), 90_000).put("b.ndjson", event("1") + "\n" + event("22") + "\n");
        night = inbox.night();
        assertThat(ids(night)).containsExactly("1", "22");
        assertThat(night.rejected()).containsExactly("2:2 TRUNCATED");
    }

    @Test
    void whatGoesOnWithinALineIsAnotherFile() throws IOException {
        Inbox inbox = rows().put("a.csv", (HEADER + row("a") + row("b")).stripTrailing());
        assertThat(ids(inbox.night())).containsExactly("a", "b");
        Night night = inbox.put("a.csv", utf8((HEADER + row("a") + row("b")).stripTrailing() + " \n" + row("c")), 5).night();
        assertThat(ids(night)).containsExactly("c");
        night = inbox.put("b.csv", HEADER + row("a") + row("b").replace("00Z\n", "00Z0\n")).night();
        assertThat(night.rejected()).containsExactly("2:3 NO_TIME");
        assertThat(ids(night)).as("delivered again, as of another file").containsExactly("a");
        // The same of files that come together.
        inbox = new Inbox(folder.resolve("together"), Format.HOUSE_CSV);
        inbox.put("a.csv", HEADER + row("a").stripTrailing()).put("b.csv", HEADER + row("a").replace("00Z\n", "00Z0\n"));
        night = inbox.night();
        assertThat(ids(night)).containsExactly("a");
        assertThat(night.rejected()).containsExactly("1:2 NO_TIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"id\":\"2\",\"createdAt\":\"2026-03-01T05:31:56Z\",\"name\":\"Jos\u00e9\"}",
        "{\"id\":\"2\",\"createdAt\":\"2026-03-01T05:31:56Z\",\"name\":\"\ud83d\ude00 }\"}"
    })
    void aRecordThatIsCutWithinACharacterWaits(String record) throws IOException {
        byte[] whole = utf8(event("1") + "\n" + record + "\n");
        int within = new String(whole, StandardCharsets.ISO_8859_1).indexOf(record.contains("\u00e9") ? 0xC3 : 0xF0) + 1;
        Inbox inbox = events().put("a.ndjson", Arrays.copyOf(whole, within), 7_200);
        Night night = inbox.night();
        assertThat(ids(night)).containsExactly("1");
        assertThat(night.rejected()).isEmpty();
        assertThat(night.listing.waiting()).containsExactly(new WaitingRecord("src", "in/a.ndjson", 2, false));
        assertThat(ids(inbox.put("a.ndjson", whole, 7_000).night())).containsExactly("2");
    }

    @Test
    void aRowThatIsCutWithinACharacterWaits() throws IOException {
        byte[] whole = utf8("vendor,campaign_id,external_lead_id,phone,submitted_at,last_name\naktify,c,e,5095551234,2026-03-01T09:30:00Z,Jos\u00e9\n");
        for (int cut : new int[] {whole.length - 2, whole.length - 40}) {
            Inbox inbox = new Inbox(folder.resolve("cut" + cut), Format.HOUSE_CSV);
            byte[] head = Arrays.copyOf(whole, cut);
            inbox.put("a.csv", cut == whole.length - 2 ? head : joined(head, new byte[] {(byte) 0xC3}), 7_200);
            Night night = inbox.night();
            assertThat(night.rejected()).isEmpty();
            assertThat(night.listing.waiting()).containsExactly(new WaitingRecord("src", "in/a.csv", 2, false));
            assertThat(ids(inbox.put("a.csv", whole, 7_000).night())).containsExactly("e");
        }
    }

    @Test
    void aRecordThatIsNotUtf8ButWholeIsTaken() throws IOException {
        byte[] record = "{\"id\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(events().put("a.ndjson", record, 60).night().rejected()).containsExactly("1:1 NOT_UTF8");
    }

    @Test
    void aByteOrderMarkThatIsCutIsNoBeginning() throws IOException {
        Inbox inbox = events().put("a.ndjson", new byte[] {(byte) 0xEF, (byte) 0xBB}, 90_000);
        assertThat(inbox.night().rejected()).containsExactly("1:1 TRUNCATED");
        assertThat(ids(inbox.put("b.ndjson", "\uFEFF" + event("1") + "\n").night())).containsExactly("1");
    }

    /** The limits of the job file say what is a record, also of the last one. */
    @Test
    void aRecordThatIsTooLongIsWholeIfItCloses() throws IOException {
        String begun = "{\"id\":\"1\",\"createdAt\":\"2026-03-01T05:31:56Z\",\"x\":{\"a\":\"}\"},\"text\":\"" + "y".repeat(Inbox.SETTINGS.lineLimit()) + "}";
        Inbox inbox = events().put("a.ndjson", begun);
        assertThat(inbox.night().listing.waiting()).containsExactly(new WaitingRecord("src", "in/a.ndjson", 1, false));
        assertThat(inbox.put("a.ndjson", utf8(begun + "\"}"), 70).night().rejected()).containsExactly("1:1 TOO_LONG");
    }

    @Test
    void aRecordDeeperThanUsualWaitsWhereTheLimitIsHigher() throws IOException {
        String begun = "{\"id\":\"1\",\"createdAt\":\"2026-03-01T05:31:56Z\",\"x\":" + "[".repeat(30) + "\"a";
        Inbox inbox = events().put("a.ndjson", begun);
        assertThat(inbox.night().rejected()).isEmpty();
        assertThat(ids(inbox.put("a.ndjson", utf8(begun + "\"" + "]".repeat(30) + "}\n"), 70).night())).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\n", "[\n{\"id\":\"1\",\"createdAt\":\"2026-03-01T05:31:56Z\"},\n", "{\n  \"items\": [\n", " [\r\n"})
    void aDocumentThatIsCutAtTheEndOfALineWaits(String begun) throws IOException {
        Inbox inbox = events().put("a.json", begun);
        Night night = inbox.night();
        assertThat(night.rejected()).isEmpty();
        assertThat(night.listing.waiting()).containsExactly(new WaitingRecord("src", "in/a.json", 1, false));
        assertThat(inbox.night(NEXT_DAY).rejected()).containsExactly("1:1 TRUNCATED");
        String rest = begun.contains("id") ? event("2") + "\n]\n" : event("1") + ",\n" + event("2") + "\n" + (begun.contains("items") ? "]}\n" : "]\n");
        night = inbox.put("b.json", begun + rest).put("a.json", utf8(begun + rest.replace("\"2\"", "\"3\"")), 5).night(NEXT_DAY);
        assertThat(ids(night)).containsExactlyInAnyOrder("1", "2", "1", "3");
        assertThat(night.rejected()).isEmpty();
    }

    /** A line alone that has more than an opening is a record that broke: no document begins so. */
    @Test
    void aBrokenLastLineIsRejectedAtOnce() throws IOException {
        Night night = events().put("a.ndjson", event("1") + "\n{\"id\":\"2\",\"x\":{\n").night();
        assertThat(ids(night)).containsExactly("1");
        assertThat(night.rejected()).containsExactly("2:2 NOT_JSON");
    }

    @Test
    void aMemberOfAnArchiveThatIsDamagedIsTold() throws IOException {
        byte[] first = Inbox.gzip(event("1") + "\n");
        byte[] second = Inbox.gzip(event("2") + "\n" + event("3") + "\n");
        byte[] damaged = second.clone();
        damaged[0] ^= 1;
        byte[] odd = second.clone();
        odd[2] = 7;
        byte[] copy = joined(first, damaged);
        Inbox inbox = events().put("a.gz", joined(first, damaged), 0).put("b.gz", joined(first, odd, new byte[1]), 0).put("c.gz", joined(first, Arrays.copyOf(second, 7)), 0);
        Night night = inbox.put("d.gz", joined(first, utf8(event("4") + "\n")), 0).put("e.gz", joined(first, second), 0).put("f.gz", copy, 0).night();
        assertThat(ids(night)).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(night.rejected()).containsExactly("2:2 DAMAGED_ARCHIVE", "2:2 DAMAGED_ARCHIVE", "2:2 DAMAGED_ARCHIVE", "2:2 DAMAGED_ARCHIVE");
        assertThat(night.counts.get("in/f.gz").records()).as("a copy of a.gz").isZero();
        assertThat(inbox.put("a.gz", copy, 5).put("g.gz", copy, 5).night().rejections).isEmpty();
    }

    /** What it has in common with another file is no reason to be silent of the rest. */
    @Test
    void aDamagedArchiveWhoseRecordsAreKnownIsTold() throws IOException {
        Inbox inbox = events().put("a.ndjson", event("1") + "\n");
        assertThat(ids(inbox.night())).containsExactly("1");
        Night night = inbox.put("b.gz", joined(Inbox.gzip(event("1") + "\n"), Arrays.copyOf(Inbox.gzip(event("2") + "\n"), 12)), 0).night();
        assertThat(night.deliveries).isEmpty();
        assertThat(night.rejected()).containsExactly("2:2 DAMAGED_ARCHIVE");
    }

    /** As of an export that is written anew each day: that it has the path and the size of one before says nothing of its content. */
    @Test
    void anotherDamagedArchiveOfTheSamePathAndSizeIsTold() throws IOException {
        byte[] second = Arrays.copyOf(Inbox.gzip(event("9") + "\n"), 12);
        Inbox inbox = events().put("a.gz", joined(Inbox.gzip(event("4") + "\n"), second), 50);
        assertThat(inbox.night().rejected()).containsExactly("2:2 DAMAGED_ARCHIVE");
        byte[] other = joined(Inbox.gzip(event("3") + "\n"), second);
        assertThat(other).hasSameSizeAs(joined(Inbox.gzip(event("4") + "\n"), second));
        Night night = inbox.put("a.gz", other, 5).night();
        assertThat(ids(night)).containsExactly("3");
        assertThat(night.rejected()).containsExactly("2:2 DAMAGED_ARCHIVE");
    }

    @Test
    void anArchiveThatCannotBeReadAtAllIsToldOnce() throws IOException {
        byte[] bytes = {0x1F, (byte) 0x8B, 8, 0, 1};
        Inbox inbox = events().put("a.gz", bytes, 50);
        assertThat(inbox.night().rejected()).containsExactly("1:1 DAMAGED_ARCHIVE");
        assertThat(inbox.put("a.gz", bytes, 5).night().rejections).isEmpty();
    }

    @Test
    void whatComesBeforeADamagedByteIsRead() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int id = 0; id < 400; id++) {
            text.append("{\"id\":\"").append(id * 7919 % 100_003).append("\",\"createdAt\":\"2026-03-01T05:").append(10 + id % 50).append(":56Z\"}\n");
        }
        byte[] whole = Inbox.gzip(text.toString());
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, whole.length * 3 / 4, whole.length * 3 / 4 + 100, (byte) 0xFF);
        Night night = events().put("a.gz", damaged, 0).night();
        assertThat(night.deliveries).hasSizeGreaterThan(200);
        assertThat(night.rejections).extracting(r -> r.reason().name()).contains("DAMAGED_ARCHIVE");
    }

    @Test
    void aRowThatIsCutByADamagedArchiveIsNotTaken() throws IOException {
        String text = "vendor,campaign_id,external_lead_id,submitted_at,phone\n" + "aktify,c,e,2026-03-01T09:30:00Z,+12125550001\n".repeat(3000);
        byte[] whole = Inbox.gzip(text);
        for (int cut = 200; cut < 320; cut++) {
            Inbox inbox = new Inbox(folder.resolve("cut" + cut), Format.HOUSE_CSV);
            Night night = inbox.put("d.csv.gz", Arrays.copyOf(whole, cut), 0).night();
            assertThat(night.deliveries).as("cut at %d", cut).allMatch(d -> ((SubmissionLine) d.fact()).phone().toString().contains("0001"));
            assertThat(night.rejections).as("cut at %d", cut).singleElement().extracting(r -> r.reason().name()).isEqualTo("DAMAGED_ARCHIVE");
        }
    }

    @Test
    void aFrameToBeSkippedMayComeFirst() throws IOException {
        byte[] skipped = {0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 'a', 'b', 'c', 'd'};
        assertThat(ids(events().put("a.zst", joined(skipped, Zstd.compress(utf8(event("1") + "\n"))), 0).night())).containsExactly("1");
    }
}
