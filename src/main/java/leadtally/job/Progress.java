package leadtally.job;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far each stage is: a bar on a terminal, otherwise a plain line when a stage begins, each minute within it, and when it ends. Thread-safe. */
public final class Progress {
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final PrintStream out;
    private final boolean terminal;
    private final boolean quiet;
    private final AtomicLong done = new AtomicLong();
    private @Nullable ProgressBar bar;
    private String stage = "";
    private String unit = "";
    private long total;
    private Instant began = Instant.EPOCH;
    private Instant lastLine = Instant.EPOCH;

    public Progress(PrintStream out, boolean terminal, boolean quiet) {
        this.out = out;
        this.terminal = terminal;
        this.quiet = quiet;
    }

    /** A stage of a known number of units begins; one that was open ends. */
    public synchronized void begin(String stage, long total, String unit) {
        end();
        this.stage = stage;
        this.unit = unit;
        this.total = total;
        this.began = Instant.now();
        this.lastLine = began;
        done.set(0);
        if (terminal && !quiet) {
            bar = new ProgressBarBuilder()
                    .setTaskName(String.format(java.util.Locale.ROOT, "%-10s", stage))
                    .setInitialMax(total)
                    .setUnit(" " + unit, 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }
    }

    public synchronized void step() {
        long now = done.incrementAndGet();
        if (bar != null) {
            bar.step();
        } else if (!quiet && Duration.between(lastLine, Instant.now()).compareTo(BETWEEN_LINES) >= 0) {
            lastLine = Instant.now();
            out.println(stage + ": " + now + " of " + total + " " + unit + " after " + Duration.between(began, lastLine).toSeconds() + " s");
        }
    }

    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        } else if (!quiet && !stage.isEmpty()) {
            out.println(stage + ": " + done.get() + " " + unit + " in " + Duration.between(began, Instant.now()).toMillis() + " ms");
        }
        stage = "";
    }
}
