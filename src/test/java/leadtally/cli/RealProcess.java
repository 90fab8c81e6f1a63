package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged program in a process of its own, which a test can hold at a point, kill, and read. */
public final class RealProcess implements AutoCloseable {
    private static final long LIMIT_SECONDS = 180;

    private final Process process;
    private final BufferedReader reader;
    private final long limitSeconds;
    private final StringBuffer text = new StringBuffer();

    private RealProcess(Process process, long limitSeconds) {
        this.limitSeconds = limitSeconds;
        this.process = process;
        this.reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        // One that never says what a test waits for must not hold the tests.
        CompletableFuture.delayedExecutor(limitSeconds, TimeUnit.SECONDS).execute(process::destroyForcibly);
    }

    /** How a process is to be started: in a folder, with a phone key. */
    public static final class Start {
        private final Path folder;
        private final Map<String, @Nullable String> environment = new LinkedHashMap<>();
        private final StringBuilder jvm = new StringBuilder();

        public Start(Path folder) {
            this.folder = folder;
            environment.put("LEADTALLY_PHONE_KEY", "demo-key");
        }

        /** @param value null to have it unset */
        public Start with(String variable, @Nullable String value) {
            environment.put(variable, value);
            return this;
        }

        /** Held when it reaches the point for the n-th time, until {@link RealProcess#goOn}. */
        public Start pausedAt(String point) {
            jvm.append(" -Dleadtally.pause-at=").append(point);
            return this;
        }

        public RealProcess leadtally(String... arguments) {
            ProcessBuilder builder = PreparedCommand.in(folder, arguments);
            builder.environment().merge("LEADTALLY_JAVA_OPTS", jvm.toString(), String::concat);
            environment.forEach((name, value) -> {
                if (value == null) {
                    builder.environment().remove(name);
                } else {
                    builder.environment().put(name, value);
                }
            });
            return start(builder, LIMIT_SECONDS);
        }
    }

    /** Any other process, which is ended when its time is over. */
    public static RealProcess start(ProcessBuilder builder, long limitSeconds) {
        try {
            return new RealProcess(builder.redirectErrorStream(true).start(), limitSeconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until a line holds the text; false if the process ended without. */
    public boolean said(String wanted) {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line).append('\n');
                if (line.contains(wanted)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on what it prints is read and thrown away, so that it never waits for a reader. */
    public void drain() {
        Thread reading = new Thread(() -> said("\0"), "drain");
        reading.setDaemon(true);
        reading.start();
    }

    /** Lets a held process go on. */
    public void goOn() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** SIGKILL at some moment, unless it ends before. */
    public void killAfter(long millis) {
        if (!endsWithin(millis, TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /** Whether SIGINT reaches processes that this one starts: what a shell put into the background ignores it. */
    public static boolean isInterruptible() {
        return heeds(2);
    }

    /** Whether a signal of that number reaches processes that this one starts. */
    public static boolean heeds(int signal) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("SigIgn:")).noneMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1L << signal - 1) != 0);
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends a signal by its name. */
    public void signal(String name) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** The exit code, once all that it printed is read. */
    public int end() {
        said("\0");
        await();
        return process.exitValue();
    }

    /** Whether it ends within a time; what it prints is not read meanwhile. */
    public boolean endsWithin(long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await() {
        assertThat(endsWithin(limitSeconds, TimeUnit.SECONDS)).as("it ends: " + text).isTrue();
    }

    /** What it has printed as far as it was read. */
    public String text() {
        return text.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
