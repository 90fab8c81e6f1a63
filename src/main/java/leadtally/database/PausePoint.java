package leadtally.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Where a test holds a real run, to kill it, to take its database away, or to fill its disk. Started with {@code -Dleadtally.pause-at=NAME:N}, a process says so on its log when it
 * reaches the point of that name for the N-th time, and goes on when a line (or the end) comes on its standard input. Without the property nothing happens.
 */
public final class PausePoint {
    private static final @Nullable String AT = System.getProperty("leadtally.pause-at");
    private static final AtomicInteger TIMES = new AtomicInteger();

    private PausePoint() {}

    public static void reached(String name) {
        if (AT != null && AT.startsWith(name + ":") && TIMES.incrementAndGet() == Integer.parseInt(AT.substring(name.length() + 1))) {
            LoggerFactory.getLogger(PausePoint.class).warn("paused at {}", AT);
            awaitLine();
        }
    }

    private static void awaitLine() {
        try {
            for (int read = System.in.read(); read >= 0 && read != '\n'; read = System.in.read()) {
                // until the line ends
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
