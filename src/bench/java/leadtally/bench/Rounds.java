package leadtally.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadtally.bench.data.DataFolder;
import leadtally.bench.data.Feed;
import org.jspecify.annotations.Nullable;

/** Runs contenders one after another, each from nothing, and keeps what they took. */
final class Rounds {
    private final Scratch scratch;
    private final @Nullable Server server;
    private final DataFolder data;
    private final Agreement agreement = new Agreement();
    private final Map<Contender, List<Measurement>> taken = new LinkedHashMap<>();

    Rounds(Scratch scratch, @Nullable Server server, DataFolder data) {
        this.scratch = scratch;
        this.server = server;
        this.data = data;
    }

    /** Reads the data once, so that the first contender does not pay for the disk. */
    void warm() throws IOException {
        for (Feed feed : Feed.values()) {
            for (Path file : data.files(feed)) {
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    void run(Contender contender, int number) throws IOException, InterruptedException, SQLException {
        Path folder = scratch.folder(contender.name() + "-" + number);
        Round.Database database = contender.onServer() && server != null ? server.create("bench_" + contender.name().replace('-', '_')) : null;
        Round round = new Round(data, folder, database);
        MeasuredProcess process = scratch.owned(new MeasuredProcess(contender.onServer() ? server : null));
        Measurement measured = process.run(contender.program(round), folder.resolve("log.txt"));
        measured = measured.withStoreBytes(StoreSize.of(server, round));
        System.out.println("round " + number + "  " + contender.name() + "  " + Table.line(measured));
        taken.computeIfAbsent(contender, any -> new ArrayList<>()).add(measured);
        agreement.add(contender.name() + " (round " + number + ")", contender.results(round));
        if (server != null && database != null) {
            server.drop(database);
        }
        scratch.clear(folder);
    }

    List<Measurement> of(Contender contender) {
        return taken.getOrDefault(contender, List.of());
    }

    Agreement agreement() {
        return agreement;
    }
}
