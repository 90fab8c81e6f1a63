package leadtally.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.NightRunner;
import leadtally.job.RunRequest;
import leadtally.job.Settings;
import leadtally.job.Stop;
import leadtally.lead.Period;
import picocli.CommandLine.Command;

/** {@code leadtally demo}: the sample night that the jar carries, period, as-of and key fixed, everything under {@code out/demo}. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Close a sample night that the program carries, under out/demo.")
final class DemoCommand implements Callable<Integer> {
    private static final Period NIGHT = Period.day(LocalDate.of(2026, 11, 3));
    private static final Instant AS_OF = Instant.parse("2026-11-04T14:00:00Z");
    private static final byte[] KEY = "demo-key".getBytes(StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        Path demo = folder.resolve("out/demo");
        unpack("demo.yml", demo.resolve("demo.yml"));
        for (String file : new String(read("demo/files.txt"), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList()) {
            unpack("demo/" + file, demo.resolve(file));
        }
        Settings settings = JobFile.read(demo.resolve("demo.yml"));
        Stop stop = Stop.onSignals();
        try (Store store = Store.open(settings.database(), null, null)) {
            return new NightRunner(settings, folder, KEY, System.out, System.console() != null, false).heeding(stop).run(store, RunRequest.of(NIGHT, AS_OF));
        }
    }

    /** Writes a file only if it differs, so that a second run finds the files as it left them. */
    private static void unpack(String resource, Path to) throws IOException {
        byte[] bytes = read(resource);
        if (!Files.exists(to) || !Arrays.equals(Files.readAllBytes(to), bytes)) {
            Files.createDirectories(to.getParent());
            Files.write(to, bytes);
        }
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = DemoCommand.class.getClassLoader().getResourceAsStream("jobs/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("jobs/" + resource + " is not in the jar; build it again");
            }
            return in.readAllBytes();
        }
    }
}
