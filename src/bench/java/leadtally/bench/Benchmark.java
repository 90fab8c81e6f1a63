package leadtally.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import leadtally.bench.data.BulkData;
import leadtally.bench.data.DataFolder;
import leadtally.bench.data.DataSettings;
import leadtally.bench.data.DataSummary;
import leadtally.bench.data.Feed;
import leadtally.bench.data.GenerateData;
import leadtally.bench.judging.JudgeBenchmark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code src/bench/run}. */
@Command(name = "bench", mixinStandardHelpOptions = true, subcommands = {GenerateData.class, JudgeBenchmark.class},
        description = "Runs the product and its alternatives over the same data, holds their figures against one another, prints what they took.")
public final class Benchmark implements Callable<Integer> {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);

    @Mixin
    private final Options options = new Options();

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("bench.home", ".")).toAbsolutePath();
        try (Scratch scratch = Scratch.in(options.work, options.keep)) {
            List<Contender> contenders = Contenders.named(options, home);
            boolean server = contenders.stream().anyMatch(Contender::onServer);
            @Nullable Server postgres = server ? scratch.owned(Server.start(scratch.folder("postgresql"), options.pgBin)) : null;
            if (options.nights > 0) {
                new NightByNight(options, scratch, postgres, new DuckDb(JavaCommand.ofThisJvm(), home)).run(products(contenders));
            } else {
                atOnce(contenders, scratch, postgres);
            }
            return CommandLine.ExitCode.OK;
        } catch (DisagreementException | IllegalStateException | IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private List<Leadtally> products(List<Contender> contenders) {
        List<Leadtally> products = contenders.stream().filter(Leadtally.class::isInstance).map(Leadtally.class::cast).toList();
        if (products.isEmpty() || options.data != null) {
            throw new IllegalArgumentException("--nights makes its own data and measures leadtally-pg and leadtally-h2: leave out --data, and name one of them in --only");
        }
        return products;
    }

    private void atOnce(List<Contender> contenders, Scratch scratch, @Nullable Server postgres) throws IOException, InterruptedException, SQLException {
        DataFolder data = data(scratch, options.data);
        var rounds = new Rounds(scratch, postgres, data);
        rounds.warm();
        for (int round = 1; round <= options.rounds; round++) {
            for (Contender contender : contenders) {
                rounds.run(contender, round);
            }
        }
        System.out.println(rounds.agreement().verdict());
        System.out.println();
        System.out.println(Table.of(rounds, contenders, Machine.describe(postgres), data));
    }

    private DataFolder data(Scratch scratch, @Nullable Path given) throws IOException {
        if (given != null) {
            return DataFolder.open(given);
        }
        Path folder = scratch.folder("data");
        DataSummary made = BulkData.write(new DataSettings(options.leads, options.days, FROM, options.seed), folder);
        System.out.println("data: " + made.lines(Feed.SUBMISSIONS) + " house lines, " + made.lines(Feed.AKTIFY) + " webhooks, " + made.lines(Feed.LEADPING)
                + " Leadping events, " + made.bytes() / 1_000_000 + " MB");
        return DataFolder.open(folder);
    }
}
