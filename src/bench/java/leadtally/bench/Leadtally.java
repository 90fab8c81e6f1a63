package leadtally.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import leadtally.bench.data.DataSettings;

/** This product, by its command, with all its reports and its tie-out. */
final class Leadtally implements Contender {
    private static final String JOB = """
            name: bench
            zone: %s
            output: out
            archive: archive
            vendors:
              aktify:   { region: US, grace: 24h, currency: USD }
              leadping: { region: US, grace: 24h, currency: USD }
            sources:
              - { name: crm, reads: submissions, format: house-csv, files: "%2$s/night-*/submissions/*.csv*" }
              - { name: aktify, vendor: aktify, reads: events, format: aktify-webhook, files: "%2$s/night-*/aktify/*.ndjson*" }
              - { name: leadping, vendor: leadping, reads: events, format: leadping-event, files: "%2$s/night-*/leadping/*.ndjson*" }
            """;
    /** Published; 2: a threshold was crossed, as the planted faults make it. */
    static final Set<Integer> PUBLISHED = Set.of(0, 2);

    private final boolean onServer;
    private final Path command;
    private final String javaOptions;

    Leadtally(boolean onServer, Path home, String javaOptions) {
        this.onServer = onServer;
        this.command = home.resolve("leadtally");
        this.javaOptions = javaOptions;
    }

    @Override
    public String name() {
        return onServer ? "leadtally-pg" : "leadtally-h2";
    }

    @Override
    public String title() {
        return "Leadtally on " + (onServer ? "PostgreSQL" : "H2") + ", all reports and the tie-out";
    }

    @Override
    public boolean onServer() {
        return onServer;
    }

    @Override
    public Program program(Round round) throws IOException {
        job(round, round.data().root().resolve("inbox"));
        return run(round, round.data().from(), round.data().to(), round.data().asOf());
    }

    /** Writes the round's job file. */
    void job(Round round, Path inbox) throws IOException {
        Files.createDirectories(round.store());
        Files.writeString(round.folder().resolve("job.yml"), String.format(Locale.ROOT, JOB, DataSettings.ZONE, inbox), StandardCharsets.UTF_8);
    }

    /** A run over these days. */
    Program run(Round round, LocalDate from, LocalDate to, Instant asOf) {
        return program(round, "run", "--as-of", asOf.toString(), "--no-pull", "--from", from.toString(), "--to", to.toString());
    }

    /** The reports of a period from what is stored. */
    Program report(Round round, LocalDate from, LocalDate to) {
        return program(round, "report", "--from", from.toString(), "--to", to.toString());
    }

    private Program program(Round round, String verb, String... options) {
        String url = onServer ? round.needed().jdbcUrl() : "jdbc:h2:file:" + round.store().resolve("leadtally");
        List<String> line = new ArrayList<>(List.of(command.toString(), verb, "--job", "job.yml"));
        line.addAll(List.of(options));
        Map<String, String> environment = Map.of("LEADTALLY_DB_URL", url, "LEADTALLY_PHONE_KEY", "bench", "LEADTALLY_JAVA_OPTS", javaOptions);
        return new Program(line, environment, round.folder(), PUBLISHED);
    }

    @Override
    public Path results(Round round) {
        LocalDate from = round.data().from();
        LocalDate to = round.data().to();
        Path period = round.folder().resolve("out").resolve(from.equals(to) ? from.toString() : from + "_" + to);
        return newest(period);
    }

    private static Path newest(Path period) {
        int edition = 1;
        while (Files.exists(period.resolve("edition-" + (edition + 1)))) {
            edition++;
        }
        return period.resolve("edition-" + edition);
    }
}
