package leadtally.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import leadtally.database.Dialect;
import leadtally.database.H2Urls;
import leadtally.database.Migrations;
import leadtally.database.ServerSetup;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.RunLock;
import leadtally.job.Settings;
import leadtally.job.UsageFault;
import leadtally.lead.TerminalText;
import leadtally.pull.PullFailed;
import leadtally.pull.Secrets;
import leadtally.report.csv.PhonePrint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Options of every command that opens a store: the command line wins, then the environment, then the job file. */
final class StoreOptions {
    private static final Logger LOG = LoggerFactory.getLogger(StoreOptions.class);

    @Option(names = "--job", paramLabel = "FILE", description = "Job file (default: jobs/nightly.yml).")
    Path job = Path.of("jobs/nightly.yml");

    @Option(names = "--db", paramLabel = "URL", description = "JDBC URL of the store, H2 or PostgreSQL (also LEADTALLY_DB_URL).")
    @Nullable String db;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the editions.")
    @Nullable Path out;

    @Option(names = "--phones", paramLabel = "masked|full", description = "How phones are printed.")
    @Nullable Phones phones;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    boolean quiet;

    @Option(names = "--log", paramLabel = "text|json", description = "Form of the log.")
    @Nullable Log log;

    enum Phones {
        masked,
        full
    }

    enum Log {
        text,
        json
    }

    /** Prints a line, unless {@code --quiet}. */
    void say(String line) {
        if (!quiet) {
            System.out.println(TerminalText.of(line));
        }
    }

    /**
     * Checks that what was printed arrived: a stream for people hides its faults, and a list that lacks rows must not look like a whole one.
     *
     * @throws IOException if some of it did not
     */
    static void checkTaken(PrintStream out) throws IOException {
        if (out.checkError()) {
            throw new IOException("standard output did not take all rows; see that what it goes to reads to its end, or has room for it");
        }
    }

    /** What of the settings the command line and the environment decide, over the job file; null if something cannot be used. */
    @Nullable Settings settings(AllFaults faults) {
        Map<String, String> environment = System.getenv();
        Settings file = faults.of(() -> JobFile.read(job));
        Settings settings = file == null ? null : over(file, environment);
        String url = settings == null ? givenUrl(environment) : settings.database();
        Dialect dialect = url == null ? null : faults.of(() -> dialect(url));
        if (settings == null ? log == Log.json : settings.json()) {
            Logs.asJson();
        }
        return dialect == null ? null : settings;
    }

    private static Dialect dialect(String url) {
        try {
            return Dialect.ofUrl(url);
        } catch (IllegalArgumentException e) {
            throw UsageFault.of(e.getMessage());
        }
    }

    /** The settings of a command that prints phones. */
    @Nullable Keyed keyed(AllFaults faults) {
        byte[] key = faults.of(StoreOptions::phoneKey);
        Settings settings = settings(faults);
        return key == null || settings == null ? null : new Keyed(settings, key);
    }

    /**
     * Settings with the key of phone tokens.
     *
     * @param key not copied
     */
    record Keyed(Settings settings, byte[] key) {
        PhonePrint phones() {
            return new PhonePrint(settings.fullPhones(), key);
        }
    }

    Settings over(Settings file, Map<String, String> environment) {
        String url = givenUrl(environment);
        return file.with(
                url != null ? url : file.database(),
                out != null ? out : file.output(),
                phones != null ? phones == Phones.full : file.fullPhones(),
                log != null ? log == Log.json : file.json());
    }

    /** The store's URL where the command line or the environment name it. */
    private @Nullable String givenUrl(Map<String, String> environment) {
        return db != null ? db : environment.get("LEADTALLY_DB_URL");
    }

    /** Opens a store that is there. In place of a file that is not, which H2 would make, one without runs is opened that leaves nothing behind. */
    static Store openToRead(Settings settings) {
        Path missing = H2Urls.missingFile(settings.database(), Path.of("").toAbsolutePath());
        if (missing == null) {
            return open(settings);
        }
        LOG.warn("there is no store in {} yet, the first run makes it; check --db, LEADTALLY_DB_URL, and database: of the job file", missing);
        return Store.open("jdbc:h2:mem:none", null, null);
    }

    static Store open(Settings settings) {
        try {
            return Store.open(settings.database(), secret("LEADTALLY_DB_USER"), secret("LEADTALLY_DB_PASSWORD"));
        } catch (IllegalArgumentException e) {
            throw UsageFault.of(e.getMessage());
        }
    }

    /**
     * Reaches the store to read it; what it has none of is said.
     *
     * @return whether it has runs of this program's version
     * @throws UsageFault if it awaits migrations
     */
    boolean reaches(Store store) {
        boolean ready = isReady(store);
        if (!ready) {
            say("no runs yet");
        }
        return ready;
    }

    static boolean isReady(Store store) {
        RunLock.reach(store);
        Migrations migrations = new Migrations(store);
        new ServerSetup(store).refuseNoSchema();
        int pending = migrations.pending();
        if (pending > 0 && !migrations.isEmpty()) {
            throw UsageFault.of("the store is of an earlier version of this program, " + pending + (pending == 1 ? " migration" : " migrations")
                    + " behind; the next leadtally run brings it up to date");
        }
        return pending == 0;
    }

    /** The key of phone tokens; without one nothing can be printed (interface.md, Masked phones). */
    static byte[] phoneKey() {
        String key = secret("LEADTALLY_PHONE_KEY");
        if (key == null || key.isEmpty()) {
            throw UsageFault.of("LEADTALLY_PHONE_KEY is not set; phone tokens need a key: set it, or name a file with it in LEADTALLY_PHONE_KEY_FILE");
        }
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** A secret from the environment, or from the file that {@code <name>_FILE} names; null if neither is set. Never printed. */
    static @Nullable String secret(String name) {
        try {
            return new Secrets(System.getenv()).get(name);
        } catch (PullFailed e) {
            throw UsageFault.of(String.valueOf(e.getMessage()));
        }
    }
}
