package leadtally.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.intake.Delivery;
import leadtally.intake.RawRecords;
import leadtally.intake.Rejection;
import leadtally.intake.Source;
import leadtally.intake.Tie;
import leadtally.intake.Way;
import leadtally.lead.FileFault;
import leadtally.lead.RejectionReason;
import leadtally.reconcile.EventKey;
import leadtally.reconcile.step.StoreBucket;
import leadtally.reconcile.step.TieBucket;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * {@code rejected --retry}: reads rejected records again, after the job file or the program was put right. One that can be read now counts as a fact of its file instead (rule 9.1), and
 * the next run judges it; the others stay as they are. A file at a time, a transaction each.
 */
public final class Retry {
    private static final long EVERY_RUN = -1;

    private final Store store;
    private final Settings settings;
    private final RawRecords reader;
    private final List<String> said = new ArrayList<>();
    private long taken;
    private long left;

    /**
     * @param folder where the command was started: input files are looked for from there
     */
    public Retry(Store store, Settings settings, Path folder) {
        this.store = store;
        this.settings = settings;
        this.reader = new RawRecords(folder, settings.intake());
    }

    private record RejectingFile(RawRecords.Origin origin, long nextRecord) {}

    /**
     * @param run null for the records of every run
     * @return what became of them, a sentence each
     * @throws UsageFault if a run was broken off: it chose what to judge before these facts were there
     */
    public List<String> retry(@Nullable Long run) {
        try (RunLock lock = RunLock.take(store)) {
            new HalfDoneRuns(store).refuse();
            for (RejectingFile file : files(run == null ? EVERY_RUN : run)) {
                store.inTransaction(() -> {
                    retry(file);
                    return null;
                });
            }
        }
        said.add(taken + (taken == 1 ? " record is" : " records are") + " taken in" + (taken == 0 ? "" : ", judged by the next run") + "; "
                + left + (left == 1 ? " stays" : " stay") + " rejected");
        return List.copyOf(said);
    }

    private List<RejectingFile> files(long run) {
        Map<String, Source> sources = settings.sources().stream().collect(Collectors.toMap(Source::name, source -> source));
        List<RejectingFile> files = new ArrayList<>();
        store.query("queries/job/files_with_rejections", Map.of("run_no", run), (row, i) -> {
            Source source = sources.get(row.getString("source"));
            if (source == null) {
                said.add(row.getString("path") + ": source " + row.getString("source") + " is no longer in the job file; its records stay rejected");
                return false;
            }
            long last = row.getLong("records") + row.getLong("begin_records");
            return files.add(new RejectingFile(
                    new RawRecords.Origin(row.getLong("id"), source.by(Way.of(row.getString("way"))), row.getString("path"), row.getLong("taken_bytes"), row.getString("sha256")),
                    Math.max(last, row.getLong("content_records")) + 1));
        });
        return files;
    }

    private void retry(RejectingFile file) {
        long free = file.nextRecord();
        List<RejectedLine> read = new ArrayList<>();
        for (RejectedLine line : linesOf(file.origin().inputId())) {
            if (readAgain(file.origin(), line)) {
                line.number(free);
                free += Math.max(0, line.more());
                read.add(line);
                said.add(file.origin().path() + ":" + line.line + ": " + line.deliveries.size() + " taken in"
                        + (line.rejections.isEmpty() ? "" : ", " + line.rejections.size() + " rejected again"));
            }
            taken += line.deliveries.size();
            left += line.deliveries.isEmpty() ? line.records.size() : line.rejections.size();
        }
        if (!read.isEmpty()) {
            store(file.origin(), read);
        }
    }

    private List<RejectedLine> linesOf(long inputId) {
        List<RejectedLine> lines = new ArrayList<>();
        store.query("queries/job/rejections_of_file", Map.of("input_id", inputId), (row, i) -> {
            long line = row.getLong("line_no");
            String raw = row.getString("raw");
            RejectedLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last == null || !last.holds(line, raw)) {
                last = new RejectedLine(line, raw, RejectionReason.valueOf(row.getString("reason")));
                lines.add(last);
            }
            return last.records.add(row.getLong("record_no"));
        });
        return lines;
    }

    /** Whether some record of the line can be read now. */
    private boolean readAgain(RawRecords.Origin origin, RejectedLine line) {
        if (!RawRecords.isWhole(line.reason, line.raw)) {
            return false;
        }
        try {
            if (!reader.read(origin, line.line, line.raw, line.sink())) {
                said.add(origin.path() + ":" + line.line + ": the file is gone or changed, and its header with it; put it back, then retry");
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(origin.path() + " cannot be read: " + FileFault.why(e) + "; put it right, then retry", e);
        }
        if (line.more() > 0) {
            removeDelivered(origin.inputId(), line);
        }
        return !line.deliveries.isEmpty();
    }

    /** Of a line of which only some records were rejected the others are stored already. */
    private void removeDelivered(long inputId, RejectedLine line) {
        Set<UUID> identities = line.deliveries.stream().map(delivery -> delivery.fact().identity()).collect(Collectors.toCollection(TreeSet::new));
        if (identities.isEmpty()) {
            return;
        }
        Set<EventKey> stored = new HashSet<>(store.query(
                "queries/job/delivered_by_line",
                Map.of("identities", new SqlArrayValue("uuid", identities.toArray()), "input_id", inputId, "line_no", line.line),
                (row, i) -> new EventKey(Columns.uuid(row, "identity"), Columns.uuid(row, "content_key"))));
        line.deliveries.removeIf(delivery -> stored.contains(EventKey.of(delivery.fact())));
    }

    private void store(RawRecords.Origin origin, List<RejectedLine> lines) {
        List<Delivery> deliveries = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        long removed = 0;
        long more = 0;
        for (RejectedLine line : lines) {
            deliveries.addAll(line.deliveries);
            rejections.addAll(line.rejections);
            removed += line.records.size();
            more += line.more();
        }
        Object[] read = lines.stream().flatMap(line -> line.records.stream()).toArray();
        store.update("queries/job/forget_rejections", Map.of("input_id", origin.inputId(), "records", new SqlArrayValue("bigint", read)));
        int bucket = store.query("queries/job/next_retry_bucket", Map.of("pending", PendingWork.RUN), (row, i) -> row.getInt("bucket")).get(0);
        List<Tie> ties = new ArrayList<>();
        deliveries.forEach(delivery -> Tie.each(delivery, ties::add));
        new TieBucket(store, false).tie(ties);
        new StoreBucket(store, settings.days(), false).store(PendingWork.RUN, bucket, deliveries, rejections);
        store.update("queries/job/count_retried", Map.of(
                "pending", PendingWork.RUN, "bucket", bucket, "input_id", origin.inputId(), "removed", removed));
        store.update("queries/job/recount_file", Map.of("input_id", origin.inputId(), "more", more));
    }
}
