package leadtally.job.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadtally.database.Columns;
import leadtally.database.Dialect;
import leadtally.database.FailureMessage;
import leadtally.database.H2Urls;
import leadtally.database.Migrations;
import leadtally.database.ServerSetup;
import leadtally.database.SharedSessions;
import leadtally.database.Store;
import leadtally.database.StoreHeld;
import leadtally.job.HalfDoneRuns;
import leadtally.job.PublishedKey;
import leadtally.job.RunHistory;
import leadtally.job.RunLock;
import leadtally.job.RunStatus;
import leadtally.job.Settings;
import leadtally.job.StoredVendors;
import leadtally.lead.CanonicalTime;
import org.jspecify.annotations.Nullable;

/** The store: whether it can be reached, what it lacks, how far its clock is from this machine's. It is opened to be read only. */
final class StoreLook {
    private static final Duration APART = Duration.ofMinutes(2);
    private static final int LEAST_POSTGRESQL = 150_000;

    private final Settings settings;
    private final Path folder;
    private final Instant now;
    private final byte @Nullable [] phoneKey;

    StoreLook(Settings settings, Path folder, Instant now, byte @Nullable [] phoneKey) {
        this.settings = settings;
        this.folder = folder;
        this.now = now;
        this.phoneKey = phoneKey;
    }

    /**
     * @throws StoreHeld if a run holds the H2 file
     */
    List<Finding> look(@Nullable String user, @Nullable String password) {
        String url = settings.database();
        try {
            if (Dialect.ofUrl(url) == Dialect.H2 && !isThere(url)) {
                Finding place = FolderLook.writable("database", H2Urls.databaseFile(url, folder).toAbsolutePath().getParent());
                return List.of(place.ok() ? Finding.ok("database", shown(url) + " is not there yet; the first run makes it") : place);
            }
            Path file = H2Urls.unwritableFile(url, folder);
            if (file != null) {
                return List.of(Finding.fault("database", file + " cannot be written; give this user the right to"));
            }
            String reading = Dialect.ofUrl(url) == Dialect.H2 && !url.startsWith("jdbc:h2:mem:") ? url + ";ACCESS_MODE_DATA=r" : url;
            try (Store store = Store.open(reading, user, password)) {
                RunLock.reach(store);
                return look(store);
            }
        } catch (StoreHeld held) {
            throw held;
        } catch (SQLException | RuntimeException e) {
            return List.of(Finding.fault("database", shown(url) + " cannot be reached (" + FailureMessage.of(e) + "); check that it runs, LEADTALLY_DB_URL, LEADTALLY_DB_USER and LEADTALLY_DB_PASSWORD"));
        }
    }

    private List<Finding> look(Store store) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("database", shown(settings.database()) + " answers"));
        if (store.dialect() == Dialect.POSTGRESQL) {
            Optional<String> shared = SharedSessions.fault(store);
            if (shared.isPresent()) {
                findings.add(Finding.fault("database", shared.get()));
                return findings;
            }
            findings.addAll(postgreSql(store));
        }
        ServerSetup setup = new ServerSetup(store);
        Optional<String> noSchema = setup.schemaFault();
        if (noSchema.isPresent()) {
            findings.add(Finding.fault("database schema", noSchema.get()));
            return findings;
        }
        setup.readOnlyFault().ifPresent(fault -> findings.add(Finding.fault("database", fault)));
        Migrations migrations = new Migrations(store);
        Optional<String> fault = migrations.fault();
        if (fault.isPresent()) {
            findings.add(Finding.fault("migrations", fault.get()));
            return findings;
        }
        int pending = migrations.pending();
        findings.add(Finding.ok("migrations", pending == 0 ? "all applied" : pending + " to apply; the next run does it"));
        if (pending == 0) {
            findings.add(lastRun(new RunHistory(store)));
            new StoredVendors(store).faults(settings).forEach(sentence -> findings.add(Finding.fault("vendors", sentence)));
            if (phoneKey != null) {
                new PublishedKey(store).fault(phoneKey).ifPresent(sentence -> findings.add(Finding.fault("phone key", sentence)));
            }
            if (!RunLock.isHeld(store)) {
                new HalfDoneRuns(store).ofAnother(settings.name()).ifPresent(sentence -> findings.add(Finding.fault("unfinished run", sentence)));
            }
        }
        return findings;
    }

    private List<Finding> postgreSql(Store store) {
        return store.query("queries/job/server", Map.of(), (row, i) -> {
            List<Finding> findings = new ArrayList<>();
            if (row.getInt("version") < LEAST_POSTGRESQL) {
                findings.add(Finding.fault("database version", "PostgreSQL " + row.getInt("version") / 10_000 + "; use 15 or later"));
            }
            if (!row.getBoolean("may_create")) {
                findings.add(Finding.fault("database rights", "the user may not create tables in schema " + row.getString("schema_name") + "; grant create on it"));
            }
            Duration apart = Duration.between(Columns.instant(row, "clock"), now).abs();
            findings.add(apart.compareTo(APART) > 0
                    ? Finding.fault("clock", "this machine and the database are " + apart.toSeconds() + " s apart; have both keep time by NTP")
                    : Finding.ok("clock", CanonicalTime.millis(now) + ", within " + (apart.toSeconds() + 1) + " s of the database's"));
            return findings;
        }).get(0);
    }

    private Finding lastRun(RunHistory history) {
        Optional<RunHistory.Row> last = history.all().stream().reduce((a, b) -> a.number() > b.number() ? a : b);
        if (last.isEmpty()) {
            return Finding.ok("last run", "none yet");
        }
        RunHistory.Row run = last.get();
        if (run.startedAt().isAfter(now.plus(APART))) {
            return Finding.fault("clock", CanonicalTime.millis(now) + " lies before the start of run " + run.number() + ", " + CanonicalTime.millis(run.startedAt())
                    + "; set this machine's clock");
        }
        if (run.status() == RunStatus.FAILED) {
            return Finding.ok("last run", "run " + run.number() + " of " + run.period().folder() + " failed: " + run.message() + "; the next start resumes it");
        }
        String ended = run.endedAt() == null ? "not ended: the next run resumes it, unless it still runs" : run.status().word();
        return Finding.ok("last run", "run " + run.number() + " of " + run.period().folder() + ", " + ended);
    }

    private boolean isThere(String url) {
        Path file = H2Urls.databaseFile(url, folder);
        return file == null || Files.exists(file);
    }

    /** A URL may carry a password. */
    private static String shown(String url) {
        return url.replaceFirst("//.*@", "//").replaceFirst("[?;&].*$", "");
    }
}
