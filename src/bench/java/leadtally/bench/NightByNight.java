package leadtally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import leadtally.bench.data.BulkData;
import leadtally.bench.data.DataFolder;
import leadtally.bench.data.DataSettings;
import leadtally.bench.data.Feed;
import org.jspecify.annotations.Nullable;

/** The product night after night into one store: what a night costs when the store has grown. */
final class NightByNight {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    /** Webhooks and Leadping events that the data has for a lead, redelivered ones included. */
    private static final double EVENTS_A_LEAD = 6.3;

    private static final int EARLY = 3;

    private final Options options;
    private final Scratch scratch;
    private final @Nullable Server server;

    NightByNight(Options options, Scratch scratch, @Nullable Server server) {
        this.options = options;
        this.scratch = scratch;
        this.server = server;
    }

    void run(List<Contender> contenders) throws IOException, InterruptedException, SQLException {
        long leads = Math.round(options.events / EVENTS_A_LEAD) * options.nights;
        var settings = new DataSettings(leads, options.nights, FROM, options.seed);
        Path folder = scratch.folder("data");
        BulkData.write(settings, folder);
        DataFolder data = DataFolder.open(folder);
        System.out.println(options.nights + " nights of " + options.events + " events. " + Machine.describe(server) + "\n");
        for (Contender contender : contenders) {
            if (contender instanceof Leadtally product) {
                nights(product, settings, data);
            }
        }
    }

    private void nights(Leadtally product, DataSettings settings, DataFolder data) throws IOException, InterruptedException, SQLException {
        Path folder = scratch.folder(product.name());
        Round.Database database = product.onServer() && server != null ? server.create("bench_nights") : null;
        Round round = new Round(data, folder, database);
        MeasuredProcess process = scratch.owned(new MeasuredProcess(product.onServer() ? server : null));
        product.job(round, folder.resolve("inbox"));
        List<Measurement> taken = new ArrayList<>();
        System.out.println(product.title() + "\n\n| night | wall s | CPU s of the program | CPU s of PostgreSQL | memory of the program | store on disk |\n|---|---|---|---|---|---|");
        for (int night = 1; night <= options.nights; night++) {
            deliver(data, folder, night);
            LocalDate day = settings.from().plusDays(night - 1L);
            Instant asOf = settings.asOf(night);
            Measurement m = process.run(product.run(round, day, day, asOf), folder.resolve("night-" + night + ".txt")).withStoreBytes(storeBytes(round));
            taken.add(m);
            System.out.printf(Locale.ROOT, "| %d | %.1f | %.1f | %.1f | %s | %s |%n", night, Table.seconds(m.wall()), Table.seconds(m.client()),
                    Table.seconds(m.server()), Table.megabytes(m.clientBytes()), Table.megabytes(m.storeBytes()));
        }
        if (taken.size() > EARLY) {
            Measurement early = taken.get(EARLY - 1);
            Measurement last = taken.get(taken.size() - 1);
            System.out.printf(Locale.ROOT, "%nnight %d ÷ night %d: CPU %.2f, wall %.2f%n%n", taken.size(), EARLY,
                    Table.seconds(last.cpu()) / Table.seconds(early.cpu()), Table.seconds(last.wall()) / Table.seconds(early.wall()));
        }
        if (server != null && database != null) {
            server.drop(database);
        }
        scratch.clear(folder);
    }

    /** Puts a night's files into the inbox; they are the same files by another name, since nothing writes to them. */
    private static void deliver(DataFolder data, Path folder, int night) throws IOException {
        Path from = data.root().resolve(Feed.folder(night));
        Path to = folder.resolve(Feed.folder(night));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.createLink(target, file);
            }
        }
    }

    private long storeBytes(Round round) throws IOException, SQLException {
        if (server != null && round.database() != null) {
            return server.bytes(round.database());
        }
        try (Stream<Path> files = Files.walk(round.store())) {
            return files.filter(file -> file.toFile().isFile()).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
