package leadtally.scenarios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.NightRunner;
import leadtally.job.Progress;
import leadtally.job.RunRequest;
import leadtally.job.Workers;
import leadtally.lead.Period;
import leadtally.pull.Secrets;

/** Runs nights in a folder of their own, as the command would. */
public final class Night {
    /** Shows nobody how far a stage is. */
    static final Progress SILENT = new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false, true);

    private static final byte[] KEY = "demo-key".getBytes(StandardCharsets.UTF_8);

    private final Store store;
    private final Path folder;

    public Night(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** What a run printed and ended with. */
    public record Result(int code, String printed) {}

    public Result run(String job, Period period, Instant asOf) {
        return run(job, RunRequest.of(period, asOf));
    }

    public Result run(String job, RunRequest request) {
        return run(job, request, new Secrets(System.getenv()));
    }

    public Result run(String job, RunRequest request, Secrets secrets) {
        return run(job, request, secrets, runner -> runner);
    }

    /** The same with workers who may break off. */
    Result run(String job, RunRequest request, Workers.Hiring workers) {
        return run(job, request, new Secrets(System.getenv()), runner -> runner.employing(workers));
    }

    private Result run(String job, RunRequest request, Secrets secrets, UnaryOperator<NightRunner> prepared) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            int code = prepared.apply(new NightRunner(JobFile.read(folder.resolve(job)), folder, KEY, out, false, false, secrets)).run(store, request);
            return new Result(code, bytes.toString(StandardCharsets.UTF_8));
        }
    }

    /** The newest edition of a period below the folder's {@code out}. */
    public Path edition(String out, Period period) {
        Path folder = this.folder.resolve(out).resolve(period.folder());
        int newest = 0;
        for (int n = 1; Files.isDirectory(folder.resolve("edition-" + n)); n++) {
            newest = n;
        }
        return folder.resolve("edition-" + newest);
    }

    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
