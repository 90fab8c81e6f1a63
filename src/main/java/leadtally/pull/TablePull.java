package leadtally.pull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import leadtally.database.Store;
import leadtally.intake.Format;
import leadtally.intake.Source;
import leadtally.pull.table.SourceTable;
import leadtally.pull.table.TableRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a source's table into the archive: all rows that changed since the newest seen, less the overlap. A query that was cut off is asked again from its beginning; what of it was
 * written does not count.
 */
public final class TablePull {
    private static final Logger LOG = LoggerFactory.getLogger(TablePull.class);
    static final String LIST = "table";

    private static final int CHUNK = 1 << 20;

    private final Store store;
    private final PullLog log;
    private final Secrets secrets;
    private final Path folder;
    private final InstantSource clock;

    /**
     * @param folder working folder: the job file's relative paths start there
     * @param clock the machine's
     */
    public TablePull(Store store, Secrets secrets, Path folder, InstantSource clock) {
        this.store = store;
        this.log = new PullLog(store);
        this.secrets = secrets;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * @param latest up to which the run's figures go: a query that fails leaves all up to there unknown
     * @param archive folder of all archives
     * @throws IOException if the archive cannot be written: that fails the run
     */
    public void pull(long runNo, Source source, TableRead table, Instant latest, Path archive) throws IOException {
        Path own = ArchiveFolder.of(archive, source.name());
        Optional<PullState> known = log.find(runNo, source.name(), LIST, 0);
        PullState state = known.orElseGet(() -> begun(runNo, source, table, latest, own));
        if (known.isEmpty()) {
            log.begin(state);
        }
        if (state.state().equals("running")) {
            PullState ended = read(state, source.format() == Format.HOUSE_CSV, table, own);
            if (ended.isFailed()) {
                LOG.warn("source {} could not be fetched: {}", source.name(), ended.message());
            }
            log.save(ended);
        }
    }

    private PullState begun(long runNo, Source source, TableRead table, Instant latest, Path own) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant newest = log.watermark(source.name());
        Instant since = newest == null || newest.isBefore(Instant.EPOCH.plus(table.overlap())) ? Instant.EPOCH : newest.minus(table.overlap());
        Instant to = latest.isAfter(now) ? latest : now;
        String file = ArchiveFile.freeName(own, ListPull.name(LIST, now));
        String cursor = newest == null ? PullState.FIRST : PullState.stored(newest.toString());
        return new PullState(runNo, source.name(), LIST, 0, new Window(since, to), now, now, file, 0, cursor, 0, 0, 0, "running", "");
    }

    private PullState read(PullState begun, boolean house, TableRead table, Path own) throws IOException {
        ArchiveFile file = ArchiveFile.open(own, begun.file(), 0);
        try {
            Instant since = begun.window().from();
            TableRows rows = new TableRows(house, table.query(), since, clock);
            new SourceTable(table, secrets, folder).query(since, result -> {
                write(rows.over(result), file);
                return true;
            });
            file.finish();
            // A row from the future must not hide those that are yet to come.
            Instant newest = rows.newest() == null || rows.newest().isBefore(begun.beganAt()) ? rows.newest() : begun.beganAt();
            String cursor = newest == null || isBefore(newest, begun) ? begun.cursor() : PullState.stored(newest.toString());
            return begun.behind(0, rows.count(), cursor).ended("done", "");
        } catch (PullFailed e) {
            file.discard();
            return begun.ended("failed", e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            file.close();
        }
    }

    private static boolean isBefore(Instant newest, PullState begun) {
        return !begun.vendorCursor().isEmpty() && newest.isBefore(Instant.parse(begun.vendorCursor()));
    }

    private static void write(TableRows rows, ArchiveFile file) throws SQLException {
        try {
            ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK + (CHUNK >> 3));
            for (String line = rows.next(); line != null; line = rows.next()) {
                chunk.writeBytes(line.getBytes(StandardCharsets.UTF_8));
                if (chunk.size() >= CHUNK) {
                    file.append(chunk.toByteArray());
                    chunk.reset();
                }
            }
            if (chunk.size() > 0) {
                file.append(chunk.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
