package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import leadtally.intake.Inbox.Night;
import leadtally.intake.file.FolderStorage;
import leadtally.intake.file.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file read by byte range, each range by itself, gives what reading it on gives. */
class FileRangesTest {
    private static final int RANGE_BYTES = 2 * PieceCutter.PIECE_BYTES;

    @TempDir
    private Path folder;

    @Test
    void ranges_give_what_the_whole_gives() throws IOException {
        byte[] bytes = ParallelIntakeTest.content(new Random(8));
        ListingResult listing = new Inbox(folder, Format.AKTIFY_WEBHOOK).put("large.ndjson", bytes, 3600).list(Inbox.NOW);
        ListedFile file = listing.files().get(0);
        Night whole = new Night(listing);
        FileCounts counts = new FileIntake(folder, Inbox.SETTINGS).take(file, 1, whole);
        Storage storage = new FolderStorage(folder);
        FileRanges ranges = new FileRanges(storage, RANGE_BYTES);
        PieceNumbers numbers = PieceNumbers.none();
        Night apart = new Night(listing);

        assertThat(ranges.mayCut(file)).isTrue();
        FileRanges.Cut cut = Objects.requireNonNull(ranges.cut(file));
        long records = 0;
        for (FileRanges.Range range : cut.ranges()) {
            long number = numbers.next(1);
            numbers.begins(number, records);
            records += FileRanges.read(storage, Inbox.SETTINGS, file, range, number, resolving(numbers, apart)).records();
        }

        assertThat(cut.ranges()).hasSizeGreaterThan(1);
        assertThat(records).isEqualTo(counts.records());
        assertThat(cut.lines()).isEqualTo(counts.contentLines());
        assertThat(apart.deliveries).containsExactlyElementsOf(whole.deliveries);
        assertThat(apart.rejections).containsExactlyElementsOf(whole.rejections);
    }

    @Test
    void a_packed_file_is_not_cut() throws IOException {
        String text = new String(ParallelIntakeTest.content(new Random(9)), StandardCharsets.UTF_8);
        ListingResult listing = new Inbox(folder, Format.AKTIFY_WEBHOOK).put("large.ndjson.gz", Inbox.gzip(text), 3600).list(Inbox.NOW);

        assertThat(new FileRanges(new FolderStorage(folder), RANGE_BYTES).cut(listing.files().get(0))).isNull();
    }

    @Test
    void a_file_that_changes_after_it_was_cut_is_told() throws IOException {
        byte[] bytes = ParallelIntakeTest.content(new Random(10));
        ListingResult listing = new Inbox(folder, Format.AKTIFY_WEBHOOK).put("large.ndjson", bytes, 3600).list(Inbox.NOW);
        ListedFile file = listing.files().get(0);
        Storage storage = new FolderStorage(folder);
        FileRanges.Range second = Objects.requireNonNull(new FileRanges(storage, RANGE_BYTES).cut(file)).ranges().get(1);

        bytes[(int) second.offset() + 60] ^= 1;
        Files.write(folder.resolve(file.path()), bytes);

        assertThatThrownBy(() -> FileRanges.read(storage, Inbox.SETTINGS, file, second, -1, new Night(listing)))
                .isInstanceOf(ChangedInputException.class)
                .hasMessageContaining("large.ndjson", "put the listed file back");
    }

    /** As on another machine: through bytes, the number of the range resolved at the end. */
    private static RecordSink resolving(PieceNumbers numbers, RecordSink to) {
        return new RecordSink() {
            @Override
            public void deliver(Delivery delivery) throws IOException {
                FactCodec.read(FactCodec.bytes(delivery), numbers, Recurring.none(), to);
            }

            @Override
            public void reject(Rejection rejection) throws IOException {
                FactCodec.read(FactCodec.bytes(rejection), numbers, Recurring.none(), to);
            }

            @Override
            public void unknown(String source, String what, String value) {
                to.unknown(source, what, value);
            }
        };
    }
}
