package leadtally.job;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far each stage is: on a terminal a bar with rate and time left; otherwise a plain line each minute, whether or not anything was finished in it, and one when the stage ends.
 * Thread-safe.
 */
public final class Progress {
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final PrintStream out;
    private final boolean terminal;
    private final boolean quiet;
    private final Duration betweenLines;
    private @Nullable ProgressBar bar;
    private @Nullable ScheduledExecutorService clock;
    private String stage = "";
    private String unit = "";
    private long total;
    private long done;
    private Instant began = Instant.EPOCH;

    public Progress(PrintStream out, boolean terminal, boolean quiet) {
        this(out, terminal, quiet, BETWEEN_LINES);
    }

    Progress(PrintStream out, boolean terminal, boolean quiet, Duration betweenLines) {
        this.out = out;
        this.terminal = terminal;
        this.quiet = quiet;
        this.betweenLines = betweenLines;
    }

    /**
     * A stage of a known number of units begins; one that was open ends.
     *
     * @param unit of one, such as {@code bucket}
     */
    public synchronized void begin(String stage, long total, String unit) {
        end();
        this.stage = stage;
        this.unit = total == 1 ? unit : unit + "s";
        this.total = total;
        began = Instant.now();
        done = 0;
        if (terminal && !quiet) {
            bar = new ProgressBarBuilder()
                    .setTaskName(String.format(Locale.ROOT, "%-10s", stage))
                    .setInitialMax(total)
                    .setUnit(" " + this.unit, 1)
                    .showSpeed()
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        } else if (!quiet) {
            clock = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "progress");
                thread.setDaemon(true);
                return thread;
            });
            clock.scheduleAtFixedRate(this::tell, betweenLines.toMillis(), betweenLines.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    public synchronized void step() {
        done++;
        if (bar != null) {
            bar.step();
        }
    }

    private synchronized void tell() {
        if (!stage.isEmpty()) {
            out.println(line(stage, unit, done, total, Duration.between(began, Instant.now())));
        }
    }

    /** Such as {@code store: 12 of 64 buckets after 60 s, 12 a minute, about 260 s left}; before anything is done nothing is foretold. */
    static String line(String stage, String unit, long done, long total, Duration since) {
        String sofar = stage + ": " + done + " of " + total + " " + unit + " after " + since.toSeconds() + " s";
        long millis = Math.max(1, since.toMillis());
        return done == 0 ? sofar : sofar + ", " + done * 60_000 / millis + " a minute, about " + (total - done) * millis / done / 1_000 + " s left";
    }

    /** The stage ends, or breaks off: then its line says how much of it was done. */
    public synchronized void end() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
        if (bar != null) {
            bar.close();
            bar = null;
        } else if (!quiet && !stage.isEmpty()) {
            String much = done == total ? Long.toString(done) : done + " of " + total;
            out.println(stage + ": " + much + " " + unit + " in " + Duration.between(began, Instant.now()).toMillis() + " ms");
        }
        stage = "";
    }
}
