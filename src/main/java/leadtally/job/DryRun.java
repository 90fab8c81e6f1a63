package leadtally.job;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import leadtally.database.H2Urls;
import leadtally.database.Migrations;
import leadtally.database.ServerSetup;
import leadtally.database.Store;
import leadtally.intake.ListedFile;
import leadtally.intake.file.FolderStorage;
import leadtally.job.step.ChooseGroups;
import leadtally.job.step.IntakeFiles;
import leadtally.job.step.ListInputs;
import leadtally.job.step.NightStep;
import leadtally.job.step.StoreWork;
import leadtally.job.step.TieWork;
import leadtally.job.step.Buckets;
import leadtally.lead.CanonicalTime;
import leadtally.lead.FileFault;
import leadtally.reconcile.step.JudgeBucket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * {@code leadtally run --dry-run}: the whole night in one transaction that is rolled back, its files in a temporary folder. No Batch metadata, nothing left behind; where there is
 * no store yet, one in memory.
 */
public final class DryRun {
    private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);

    private final Settings settings;
    private final Path folder;
    private final byte[] phoneKey;
    private final PrintStream out;
    private final boolean quiet;

    public DryRun(Settings settings, Path folder, byte[] phoneKey, PrintStream out, boolean quiet) {
        this.settings = settings;
        this.folder = folder;
        this.phoneKey = phoneKey;
        this.out = out;
        this.quiet = quiet;
    }

    /** Rolls the transaction back on its way out. */
    private static final class Done extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        Done(int code) {
            super(null, null, false, false);
            this.code = code;
        }
    }

    /** The code that the run would end with. */
    public int run(@Nullable String user, @Nullable String password, RunRequest request) {
        try (Store store = open(user, password)) {
            Path temporary = Files.createTempDirectory("leadtally-dry-run");
            try {
                store.inTransaction(() -> {
                    throw new Done(night(store, request, temporary));
                });
                throw new IllegalStateException("a dry run always rolls back");
            } catch (Done done) {
                return done.code;
            } finally {
                FileSystemUtils.deleteRecursively(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the dry run's temporary folder: " + FileFault.why(e), e);
        }
    }

    private Store open(@Nullable String user, @Nullable String password) {
        if (H2Urls.missingFile(settings.database(), folder) != null) {
            return inMemory();
        }
        Store store = open(settings.database(), user, password);
        RunLock.reach(store);
        Migrations migrations = new Migrations(store);
        new ServerSetup(store).refuseNoSchema();
        if (migrations.pending() == 0) {
            return store;
        }
        boolean empty = migrations.isEmpty();
        store.close();
        if (empty) {
            return inMemory();
        }
        throw UsageFault.of("the store needs a migration; start leadtally run without --dry-run once");
    }

    private static Store open(String url, @Nullable String user, @Nullable String password) {
        try {
            return Store.open(url, user, password);
        } catch (IllegalArgumentException e) {
            throw UsageFault.of(e.getMessage());
        }
    }

    private static Store inMemory() {
        Store store = Store.open("jdbc:h2:mem:dry-run-" + ProcessHandle.current().pid(), null, null);
        new Migrations(store).migrate();
        return store;
    }

    private int night(Store store, RunRequest request, Path temporary) {
        RunLock.takeForTransaction(store);
        new StoredVendors(store).refuse(settings);
        new PublishedKey(store).fault(phoneKey).ifPresent(LOG::warn);
        RunHistory history = new RunHistory(store);
        history.unfinished(settings.name()).ifPresent(row -> out.println("run " + row.number() + " is unfinished; run would resume it first"));
        Run run = Run.begin(store, request, settings.within(temporary), CanonicalTime.cut(Instant.now()), folder, "dry run");
        try {
            return steps(store, run);
        } catch (TieOutFailed failed) {
            out.println("would not publish: " + failed.getMessage() + new HalfDoneRuns(store).hint(run.number()));
            return ExitCodes.TIE_OUT_FAILED;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The published editions, so that what would be restated is held against them; only links are made, and removed again. */
    private static void linkEditions(Path published, Path temporary) throws IOException {
        if (!Files.isDirectory(published)) {
            return;
        }
        try (DirectoryStream<Path> periods = Files.newDirectoryStream(published, Files::isDirectory)) {
            for (Path period : periods) {
                try (DirectoryStream<Path> editions = Files.newDirectoryStream(period, "edition-*")) {
                    for (Path edition : editions) {
                        Path place = Files.createDirectories(temporary.resolve(period.getFileName()));
                        Files.createSymbolicLink(place.resolve(edition.getFileName()), edition.toAbsolutePath());
                    }
                }
            }
        }
    }

    private int steps(Store store, Run run) throws Exception {
        Progress silent = new Progress(out, false, true);
        for (NightStep step : List.<NightStep>of(new ListInputs(store, run, new FolderStorage(run.folder())), new IntakeFiles(store, run, silent))) {
            step.execute();
        }
        if (!quiet) {
            Map<Long, ListedFile> files = new InputFiles(store).listedBy(run.number(), run.settings().sources());
            run.sources().stream().filter(source -> run.pulls() && run.settings().fetches().containsKey(source.name()))
                    .forEach(source -> out.println("would ask for " + source.name() + "; a dry run reads what its archive holds already"));
            files.values().forEach(file -> out.println("would take in " + file.path() + " (" + file.source().name() + ")"));
        }
        TieWork tying = new TieWork(store, run);
        for (int partition = 0; partition < Buckets.files(store, run).tiePartitions(); partition++) {
            tying.execute(partition);
        }
        StoreWork storing = new StoreWork(store, run);
        for (int bucket = 0; bucket < Buckets.count(store, run); bucket++) {
            storing.execute(bucket);
        }
        new ChooseGroups(store, run).execute();
        JudgeBucket judge = new JudgeBucket(store, run.settings().rules());
        for (int bucket : store.query("queries/job/judge_buckets", Map.of("run_no", run.number()), (row, i) -> row.getInt("bucket"))) {
            judge.judge(run.number(), bucket, JudgeBucket.DAYS + bucket, run.asOf());
        }
        linkEditions(folder.resolve(settings.output()), run.output());
        PublishPlan plan = new PublishPlan(store, run);
        NightFigures figures = new NightFigures(store, run, plan);
        figures.dryRun();
        NightReport report = new NightReport(store, run, phoneKey, figures, plan, silent);
        report.dryRun(out, quiet);
        return report.exitCode();
    }
}
