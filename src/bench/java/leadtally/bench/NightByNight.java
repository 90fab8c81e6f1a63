package leadtally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

/**
 * The product night after night into one store: what a night costs when the store has grown. At the end its figures over all nights, judged bit by bit, are
 * held against DuckDB's, computed at once from everything that arrived.
 */
final class NightByNight {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    /** Webhooks and Leadping events that the data has for a lead, redelivered ones included. */
    private static final double EVENTS_A_LEAD = 6.3;

    private static final int EARLY = 3;
    private static final String HEAD = """


            | night | wall s | CPU s of the program | CPU s of PostgreSQL | memory of the program | store on disk |
            |---|---|---|---|---|---|""";

    private final Options options;
    private final Scratch scratch;
    private final @Nullable Server server;

    private final Contender reference;

    /** @param reference computes everything at once */
    NightByNight(Options options, Scratch scratch, @Nullable Server server, Contender reference) {
        this.options = options;
        this.scratch = scratch;
        this.server = server;
        this.reference = reference;
    }

    void run(List<Leadtally> products) throws IOException, InterruptedException, SQLException {
        long leads = Math.round(options.events / EVENTS_A_LEAD) * options.nights;
        var settings = new DataSettings(leads, options.nights, FROM, options.seed);
        Path folder = scratch.folder("data");
        BulkData.write(settings, folder);
        System.out.println(options.nights + " nights of " + options.events + " events. " + Machine.describe(server) + "\n");
        for (Leadtally product : products) {
            nights(product, settings, folder);
        }
    }

    private void nights(Leadtally product, DataSettings settings, Path data) throws IOException, InterruptedException, SQLException {
        Path folder = scratch.folder(product.name());
        Round.Database database = product.onServer() && server != null ? server.create("bench_nights") : null;
        var arrived = new DataFolder(folder, settings.from(), settings.to(), settings.asOf(options.nights), settings.leads(), options.events * options.nights);
        Round round = new Round(arrived, folder, database);
        MeasuredProcess process = scratch.owned(new MeasuredProcess(product.onServer() ? server : null));
        product.job(round, folder.resolve("inbox"));
        List<Measurement> taken = new ArrayList<>();
        System.out.println(product.title() + HEAD);
        for (int night = 1; night <= options.nights; night++) {
            deliver(data, folder, night);
            LocalDate day = settings.from().plusDays(night - 1L);
            Program run = product.run(round, day, day, settings.asOf(night));
            Measurement m = process.run(run, folder.resolve("night-" + night + ".txt")).withStoreBytes(StoreSize.of(server, round));
            taken.add(m);
            System.out.printf(Locale.ROOT, "| %d | %.1f | %.1f | %.1f | %s | %s |%n", night, Table.seconds(m.wall()), Table.seconds(m.client()),
                    Table.seconds(m.server()), Table.megabytes(m.clientBytes()), Table.megabytes(m.storeBytes()));
        }
        growth(taken);
        hold(product, round, process);
        if (server != null && database != null) {
            server.drop(database);
        }
        scratch.clear(folder);
    }

    private static void growth(List<Measurement> taken) {
        if (taken.size() > EARLY) {
            Measurement early = taken.get(EARLY - 1);
            Measurement last = taken.get(taken.size() - 1);
            System.out.printf(Locale.ROOT, "%nnight %d ÷ night %d: CPU %.2f, wall %.2f%n%n", taken.size(), EARLY,
                    Table.seconds(last.cpu()) / Table.seconds(early.cpu()), Table.seconds(last.wall()) / Table.seconds(early.wall()));
        }
    }

    /** The product's reports over all days against the same computed at once. */
    private void hold(Leadtally product, Round round, MeasuredProcess process) throws IOException, InterruptedException {
        process.run(product.report(round, round.data().from(), round.data().to()), round.folder().resolve("report.txt"));
        Round atOnce = new Round(round.data(), scratch.folder(product.name() + "-reference"), null);
        process.run(reference.program(atOnce), atOnce.folder().resolve("log.txt"));
        Agreement agreement = new Agreement();
        agreement.add(product.name() + ", night by night", product.results(round));
        agreement.add(reference.name() + ", at once", reference.results(atOnce));
        System.out.println(agreement.verdict() + "\n");
        scratch.clear(atOnce.folder());
    }

    /** Puts a night's files into the inbox; they are the same files by another name, since nothing writes to them. */
    private static void deliver(Path data, Path folder, int night) throws IOException {
        Path from = data.resolve(Feed.folder(night));
        Path to = folder.resolve(Feed.folder(night));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.createLink(target, file);
            }
        }
    }
}
