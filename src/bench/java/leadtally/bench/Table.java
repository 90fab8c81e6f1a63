package leadtally.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import leadtally.bench.data.DataFolder;

/** The result as a Markdown table: medians over the rounds, and how many times longer the first contender takes. */
final class Table {
    private static final String HEAD = """
            | program | wall s | CPU s of the program | CPU s of PostgreSQL | memory of the program | memory of PostgreSQL | store on disk | %1$s ÷ this, wall (CPU) |
            |---|---|---|---|---|---|---|---|
            """;

    private Table() {}

    static String of(Rounds rounds, List<Contender> contenders, String machine, DataFolder data) {
        Contender measure = contenders.get(0);
        Measurement first = median(rounds.of(measure));
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%,d leads + %,d events, %s. %s%n%n",
                data.leads(), data.events(), count(rounds.of(measure).size()), machine));
        table.append(String.format(Locale.ROOT, HEAD, measure.name()));
        for (Contender contender : contenders) {
            Measurement m = median(rounds.of(contender));
            table.append(String.format(Locale.ROOT, "| %s (`%s`) | %.1f | %.1f | %s | %s | %s | %s | %.2f (%.2f) |%n", contender.title(), contender.name(),
                    seconds(m.wall()), seconds(m.client()), contender.onServer() ? String.format(Locale.ROOT, "%.1f", seconds(m.server())) : "–",
                    megabytes(m.clientBytes()), contender.onServer() ? megabytes(m.serverBytes()) : "–", megabytes(m.storeBytes()),
                    seconds(first.wall()) / seconds(m.wall()), seconds(first.cpu()) / seconds(m.cpu())));
        }
        return table.toString();
    }

    private static String count(int rounds) {
        return rounds == 1 ? "one round" : "medians of " + rounds + " rounds";
    }

    /** One measurement in a line. */
    static String line(Measurement m) {
        return String.format(Locale.ROOT, "wall %.1f s, CPU %.1f s + server %.1f s, memory %s + server %s, store %s", seconds(m.wall()), seconds(m.client()),
                seconds(m.server()), megabytes(m.clientBytes()), megabytes(m.serverBytes()), megabytes(m.storeBytes()));
    }

    /** Each figure's own median. */
    static Measurement median(List<Measurement> rounds) {
        return new Measurement(Duration.ofNanos(median(rounds, m -> m.wall().toNanos())), Duration.ofNanos(median(rounds, m -> m.client().toNanos())),
                Duration.ofNanos(median(rounds, m -> m.server().toNanos())), median(rounds, Measurement::clientBytes), median(rounds, Measurement::serverBytes),
                median(rounds, Measurement::storeBytes));
    }

    private static long median(List<Measurement> rounds, Function<Measurement, Long> figure) {
        List<Long> sorted = rounds.stream().map(figure).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", Math.round(bytes / 1e6));
    }
}
