package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import leadtally.intake.Inbox.Night;
import leadtally.intake.ListingResult.WaitingRecord;
import leadtally.intake.file.FolderStorage;
import leadtally.lead.Digests;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are taken, from where to where (rules 2.6 and 8.6; interface.md, Input files). */
class FileListingTest {
    @TempDir
    private Path folder;

    private Inbox inbox() {
        return new Inbox(folder, Format.LEADPING_EVENT);
    }

    private static String event(int id) {
        return "{\"id\":\"" + id + "\",\"createdAt\":\"2026-03-01T05:31:56Z\"}";
    }

    private static String lines(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int id = from; id <= to; id++) {
            text.append(event(id)).append('\n');
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> ids(Night night) {
        return night.deliveries.stream().map(d -> ((LeadpingEvent) d.fact()).id() + "@" + d.record() + ":" + d.line()).toList();
    }

    @Test
    void listsByGlobInPathOrder() throws IOException {
        Inbox inbox = inbox();
        inbox.put("b.ndjson", lines(1, 1)).put("a/x.ndjson.gz", Inbox.gzip(lines(2, 2)), 0).put("a/.x.ndjson.part", "garbage").put(".hidden/y.ndjson", "garbage");
        Source deep = new Source("s", "leadping", Format.LEADPING_EVENT, "in/**/*.ndjson*", false);
        assertThat(FileListing.list(deep, new FolderStorage(folder), Inbox.SETTINGS, List.of(), Inbox.NOW).files()).extracting(ListedFile::path).containsExactly("in/a/x.ndjson.gz", "in/b.ndjson");
        Source flat = new Source("s", "leadping", Format.LEADPING_EVENT, "in/*.ndjson*", false);
        assertThat(FileListing.list(flat, new FolderStorage(folder), Inbox.SETTINGS, List.of(), Inbox.NOW).files()).extracting(ListedFile::path).containsExactly("in/b.ndjson");
        Source absolute = new Source("s", "leadping", Format.LEADPING_EVENT, folder.toRealPath() + "/in/{a,c}/?.nd[jk]son.gz", false);
        assertThat(FileListing.list(absolute, new FolderStorage(Path.of("elsewhere")), Inbox.SETTINGS, List.of(), Inbox.NOW).files()).extracting(ListedFile::path).containsExactly(folder.toRealPath() + "/in/a/x.ndjson.gz");
        Source nowhere = new Source("s", "leadping", Format.LEADPING_EVENT, "out/*.ndjson", false);
        assertThat(FileListing.list(nowhere, new FolderStorage(folder), Inbox.SETTINGS, List.of(), Inbox.NOW).files()).isEmpty();
    }

    @Test
    void theDigestIsOfTheUnpackedContent() throws IOException {
        Inbox inbox = inbox().put("a.ndjson", lines(1, 3));
        ListedFile file = inbox.list(Inbox.NOW).files().get(0);
        assertThat(file.sha256()).isEqualTo(Digests.sha256Hex(lines(1, 3)));
        assertThat(file.bytes()).isEqualTo(lines(1, 3).length()).isEqualTo(file.size());
        inbox.put("a.ndjson", "\uFEFF" + lines(1, 3).replace("\n", "\r\n") + "\r\n \n");
        file = inbox.list(Inbox.NOW).files().get(0);
        assertThat(file.sha256()).isEqualTo(Digests.sha256Hex("\uFEFF" + lines(1, 3).replace("\n", "\r\n")));
        assertThat(ids(inbox.night())).containsExactly("1@1:1", "2@2:2", "3@3:3");
    }

    @Test
    void anUnchangedFileIsNotOpenedAgain() throws IOException {
        Inbox inbox = inbox().put("a.ndjson", lines(1, 3));
        assertThat(inbox.night().deliveries).hasSize(3);
        inbox.put("a.ndjson", lines(7, 9));
        assertThat(inbox.list(Inbox.NOW).files()).isEmpty();
        inbox.put("a.ndjson", bytes(lines(7, 9)), 3599);
        assertThat(ids(inbox.night())).containsExactly("7@1:1", "8@2:2", "9@3:3");
    }

    @Test
    void aCopyUnderAnotherNamePackedOrNotAddsNothing() throws IOException {
        Inbox inbox = inbox().put("a.ndjson", lines(1, 3));
        inbox.night();
        inbox.put("0.ndjson", lines(1, 3)).put("b.ndjson.gz", Inbox.gzip(lines(1, 3)), 5).put("c.ndjson.zst", Zstd.compress(bytes(lines(1, 3))), 5);
        Night night = inbox.night();
        assertThat(night.deliveries).isEmpty();
        assertThat(night.listing.files()).hasSize(3).allMatch(ListedFile::addsNothing);
        assertThat(night.counts.values()).containsOnly(new FileCounts(0, 0, 0, 3, 3));
        assertThat(inbox.list(Inbox.NOW).files()).isEmpty();
    }

    @Test
    void aGrownFileAddsTheRecordsAfter() throws IOException {
        Inbox inbox = inbox().put("a.ndjson", lines(1, 3));
        inbox.night();
        inbox.put("a.ndjson", lines(1, 5)).put("z.ndjson.gz", Inbox.gzip(lines(1, 4)), 5);
        Night night = inbox.night();
        assertThat(ids(night)).containsExactly("5@5:5", "4@4:4");
        assertThat(night.counts.get("in/a.ndjson")).isEqualTo(new FileCounts(1, 1, 0, 5, 5));
        assertThat(night.counts.get("in/z.ndjson.gz")).isEqualTo(new FileCounts(1, 1, 0, 4, 4));
        assertThat(night.listing.files().get(0).continues()).isEqualTo(new Beginning(0, Digests.sha256Hex(lines(1, 4)), lines(1, 4).length(), -1, -1));
        assertThat(night.listing.files().get(1).continues()).isEqualTo(new Beginning(1, Digests.sha256Hex(lines(1, 3)), lines(1, 3).length(), 3, 3));
        inbox.put("b.ndjson", lines(1, 6));
        assertThat(ids(inbox.night())).containsExactly("6@6:6");
    }

    @Test
    void theOrderOfNamesChangesNoCount() throws IOException {
        for (List<String> names : List.of(List.of("a", "b", "c", "d"), List.of("d", "c", "b", "a"), List.of("b", "d", "a", "c"))) {
            Path other = Files.createDirectory(folder.resolve(String.join("", names)));
            Inbox inbox = new Inbox(other, Format.LEADPING_EVENT);
            inbox.put(names.get(0), lines(1, 2)).put(names.get(1), lines(1, 2)).put(names.get(2), lines(1, 4)).put(names.get(3), lines(1, 3));
            Night night = inbox.night();
            assertThat(ids(night)).containsExactlyInAnyOrder("1@1:1", "2@2:2", "3@3:3", "4@4:4");
        }
    }

    @Test
    void emptyAndHeaderOnlyAreNoBeginnings() throws IOException {
        Inbox csv = new Inbox(folder, Format.HOUSE_CSV);
        String header = "vendor,campaign_id,external_lead_id,phone,submitted_at\n";
        csv.put("a.csv", header).put("b.csv", "").night();
        csv.put("c.csv", header + "aktify,c,e,5095551234,2026-03-01T09:30:00Z\n");
        Night night = csv.night();
        assertThat(night.listing.files()).singleElement().extracting(ListedFile::continues).isNull();
        assertThat(night.delivered()).containsExactly("1:2");
        csv.put("c.csv", header + "aktify,c,e,5095551234,2026-03-01T09:30:00Z\naktify,c,f,\"5095551234\n\",2026-03-01T09:30:00Z\n");
        assertThat(csv.night().delivered()).containsExactly("2:3");
    }

    @Test
    void aLastRecordWithoutLineEnd() throws IOException {
        Inbox inbox = inbox().put("young.ndjson", bytes(lines(1, 1) + event(2)), 59).put("old.ndjson", bytes(lines(11, 11) + event(12)), 60);
        inbox.put("packed.ndjson.gz", Inbox.gzip(lines(21, 21) + event(22)), 0);
        Night night = inbox.night();
        assertThat(ids(night)).containsExactly("11@1:1", "12@2:2", "21@1:1", "22@2:2", "1@1:1");
        assertThat(night.listing.waiting()).containsExactly(new WaitingRecord("src", "in/young.ndjson", 2, true));
        night = inbox.night(Inbox.NOW.plusSeconds(1));
        assertThat(ids(night)).containsExactly("2@2:2");
        assertThat(night.listing.waiting()).isEmpty();
        assertThat(inbox.list(Inbox.NOW.plusSeconds(1)).files()).isEmpty();
        inbox.put("old.ndjson", bytes(lines(11, 13)), 0);
        assertThat(ids(inbox.night())).containsExactly("13@3:3");
    }

    @Test
    void aHalfRecordWaitsForADayThenIsTruncated() throws IOException {
        String half = "{\n\"id\":\"2\",\n\"crea";
        Inbox inbox = inbox().put("a.ndjson", bytes(lines(1, 1) + half), 86_399).put("b.ndjson.gz", Inbox.gzip(lines(5, 5) + "{\"id"), 0);
        Night night = inbox.night();
        assertThat(ids(night)).containsExactly("1@1:1", "5@1:1");
        assertThat(night.rejections).isEmpty();
        assertThat(night.listing.waiting()).containsExactly(new WaitingRecord("src", "in/a.ndjson", 2, false), new WaitingRecord("src", "in/b.ndjson.gz", 2, false));
        assertThat(inbox.list(Inbox.NOW).files()).isEmpty();
        Instant later = Inbox.NOW.plusSeconds(1);
        night = inbox.night(later);
        assertThat(night.rejected()).containsExactly("2:2 TRUNCATED");
        assertThat(night.rejections.get(0).raw()).isEqualTo(half);
        assertThat(night.rejections.get(0).message()).startsWith("in/a.ndjson:2 — a record that was not complete 24 h after the file last changed — ");
        assertThat(night.counts.get("in/a.ndjson")).isEqualTo(new FileCounts(1, 0, 1, 2, 3));
        assertThat(night.listing.waiting()).extracting(WaitingRecord::path).containsExactly("in/b.ndjson.gz");
        assertThat(inbox.list(later.plus(Duration.ofDays(1))).files()).extracting(ListedFile::path).containsExactly("in/b.ndjson.gz");
    }

    @Test
    void aHalfRowWaits() throws IOException {
        Inbox csv = new Inbox(folder, Format.HOUSE_CSV);
        String header = "vendor,campaign_id,external_lead_id,phone,submitted_at\n";
        csv.put("a.csv", header + "aktify,c,e,5095551234,2026-03-01T09:30:00Z\naktify,c,f,\"50955").put("b.csv", header + "aktify,c");
        Night night = csv.night();
        assertThat(night.delivered()).containsExactly("1:2");
        assertThat(night.listing.waiting()).containsExactly(new WaitingRecord("src", "in/a.csv", 3, false), new WaitingRecord("src", "in/b.csv", 2, false));
        assertThat(csv.night(Inbox.NOW.plus(Duration.ofDays(1))).rejected()).containsExactly("2:3 TRUNCATED", "1:2 TRUNCATED");
    }

    @Test
    void aDamagedArchiveGivesItsRecordsAndOneRejection() throws IOException {
        byte[] whole = Inbox.gzip(lines(1, 2000));
        Inbox inbox = inbox().put("a.ndjson.gz", Arrays.copyOf(whole, whole.length / 2), 0);
        Night night = inbox.night();
        int read = night.deliveries.size();
        assertThat(read).isBetween(500, 1999);
        assertThat(ids(night).get(read - 1)).isEqualTo(read + "@" + read + ":" + read);
        assertThat(night.rejected()).containsExactly((read + 1) + ":" + (read + 1) + " DAMAGED_ARCHIVE");
        assertThat(night.counts.get("in/a.ndjson.gz")).isEqualTo(new FileCounts(read + 1, read, 1, read, read));
        inbox.put("a.ndjson.gz", whole, 0);
        assertThat(ids(inbox.night())).hasSize(2000 - read).startsWith((read + 1) + "@" + (read + 1) + ":" + (read + 1));
    }

    @Test
    void archivesThatCannotBeOpened() throws IOException {
        byte[] zst = Zstd.compress(bytes(lines(1, 2000)));
        Inbox inbox = inbox().put("a.gz", new byte[] {0x1F, (byte) 0x8B, 8}, 0).put("b.zst", Arrays.copyOf(zst, zst.length / 2), 0).put("c.gz", new byte[] {1, 2, 3}, 0);
        inbox.put("d.gz", lines(1, 1)).put("e.gz", new byte[0], 0);
        Night night = inbox.night();
        assertThat(night.rejections).hasSize(3).allMatch(r -> r.reason() == RejectionReason.DAMAGED_ARCHIVE);
        assertThat(night.rejected()).startsWith("1:1 DAMAGED_ARCHIVE").endsWith("1:1 DAMAGED_ARCHIVE");
        assertThat(night.counts.get("in/d.gz").delivered()).isEqualTo(1);
        assertThat(night.counts.get("in/e.gz").records()).isZero();
        assertThat(inbox.list(Inbox.NOW).files()).isEmpty();
    }

    @Test
    void archivesOfSeveralMembers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Inbox.gzip(lines(1, 2)));
        out.write(Inbox.gzip(lines(3, 3)));
        ByteArrayOutputStream zst = new ByteArrayOutputStream();
        zst.write(Zstd.compress(bytes(lines(1, 3))));
        zst.write(Zstd.compress(bytes(lines(4, 4))));
        assertThat(ids(inbox().put("a.gz", out.toByteArray(), 0).put("b.zst", zst.toByteArray(), 0).night())).containsExactly("1@1:1", "2@2:2", "3@3:3", "4@4:4");
    }

    @Test
    void whatGrewBeyondTheListWaitsForTheNextRun() throws IOException {
        Inbox inbox = inbox().put("a.ndjson", lines(1, 2));
        ListedFile file = inbox.list(Inbox.NOW).files().get(0);
        inbox.put("a.ndjson", lines(1, 3));
        Night night = new Night(new ListingResult(List.of(), List.of()));
        assertThat(new FileIntake(folder, Inbox.SETTINGS).take(file, 1, night)).isEqualTo(new FileCounts(2, 2, 0, 2, 2));
    }

    @Test
    void aListedFileThatIsGoneOrChangedIsNamed() throws IOException {
        Inbox inbox = inbox().put("a.ndjson", lines(1, 2));
        ListedFile file = inbox.list(Inbox.NOW).files().get(0);
        FileIntake intake = new FileIntake(folder, Inbox.SETTINGS);
        Night night = new Night(new ListingResult(List.of(), List.of()));
        inbox.put("a.ndjson", lines(2, 3));
        assertThatThrownBy(() -> intake.take(file, 1, night)).isInstanceOf(ChangedInputException.class).hasMessageStartingWith("in/a.ndjson - its content has changed since");
        inbox.put("a.ndjson", lines(1, 1));
        assertThatThrownBy(() -> intake.take(file, 1, night)).isInstanceOf(ChangedInputException.class).hasMessageContaining("in/a.ndjson");
        Files.delete(folder.resolve("in/a.ndjson"));
        assertThatThrownBy(() -> intake.take(file, 1, night)).isInstanceOf(ChangedInputException.class).hasMessageStartingWith("in/a.ndjson - it is gone since");
    }
}
