package leadtally.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The benchmark's temporary folder, server and running program: all gone at the end, and after Ctrl-C. */
final class Scratch implements AutoCloseable {
    private final Path folder;
    private final boolean kept;
    private final Thread hook = new Thread(this::end, "bench-cleanup");
    private @Nullable Server server;
    private @Nullable MeasuredProcess process;
    private boolean ended;

    private Scratch(Path folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** @param kept whether files outlive the benchmark, to be looked at */
    static Scratch in(Path parent, boolean kept) throws IOException {
        Files.createDirectories(parent);
        Scratch scratch = new Scratch(Files.createTempDirectory(parent.toRealPath(), "leadtally-bench-"), kept);
        Runtime.getRuntime().addShutdownHook(scratch.hook);
        return scratch;
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Ends the server with the benchmark. */
    synchronized Server owned(Server started) {
        server = started;
        return started;
    }

    /** Ends the program that runs at the time with the benchmark. */
    synchronized MeasuredProcess owned(MeasuredProcess measured) {
        process = measured;
        return measured;
    }

    void clear(Path part) throws IOException {
        if (!kept) {
            delete(part);
        }
    }

    private static void delete(Path part) throws IOException {
        if (Files.exists(part)) {
            try (Stream<Path> files = Files.walk(part)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            if (process != null) {
                process.stop();
            }
            if (server != null) {
                server.close();
            }
            clear(folder);
        } catch (IOException | InterruptedException e) {
            System.err.println("bench: " + folder + " could not be cleaned up: " + e.getMessage() + ". Delete it");
        }
        if (kept) {
            System.err.println("bench: kept " + folder);
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
