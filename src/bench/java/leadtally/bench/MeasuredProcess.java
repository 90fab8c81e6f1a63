package leadtally.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one program to its end, alone, and measures it. The program's CPU time is exact, since this JVM waits for no other child meanwhile. */
final class MeasuredProcess {
    private static final int SAMPLE_MILLIS = 50;
    private static final int LAST_LINES = 30;

    private final @Nullable Server server;
    private volatile @Nullable Process process;

    MeasuredProcess(@Nullable Server server) {
        this.server = server;
    }

    /** @throws IllegalStateException if the program fails: with the end of what it printed */
    Measurement run(Program program, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.command()).directory(program.folder().toFile());
        builder.environment().putAll(program.environment());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Duration clientBefore = ProcFs.endedChildren();
        Duration serverBefore = serverCpu();
        long begin = System.nanoTime();
        Process running = builder.start();
        process = running;
        long clientBytes = 0;
        long serverBytes = 0;
        do {
            clientBytes = Math.max(clientBytes, memoryOf(running));
            serverBytes = Math.max(serverBytes, server == null ? 0 : ProcFs.memoryOfServer(server.postmaster()));
        } while (!running.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS));
        Duration wall = Duration.ofNanos(System.nanoTime() - begin);
        process = null;
        if (!program.successes().contains(running.exitValue())) {
            throw new IllegalStateException(program.command() + " ended with " + running.exitValue() + ". It printed at last:\n" + lastLines(log));
        }
        return new Measurement(wall, ProcFs.endedChildren().minus(clientBefore), serverCpu().minus(serverBefore), clientBytes, serverBytes, 0);
    }

    /** The program and what it started: the sum of their peaks, which is a little too much where they were not at once. */
    private static long memoryOf(Process running) {
        return ProcFs.peakMemory(running.pid()) + running.descendants().mapToLong(child -> ProcFs.peakMemory(child.pid())).sum();
    }

    private Duration serverCpu() {
        return server == null ? Duration.ZERO : ProcFs.ofServer(server.postmaster());
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** Ends the program that runs now, if any. */
    void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            List<ProcessHandle> started = running.descendants().toList();
            running.destroy();
            if (!running.waitFor(10, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
