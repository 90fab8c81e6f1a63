package leadtally.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * SIGINT, SIGTERM and SIGHUP (the terminal is gone) ask the run to stop: it begins no further step or bucket, says so in its history, and ends. What does not end within seconds is given up as
 * a crash would, its transaction rolled back by the database. A second signal ends the process at once. Either way the same command resumes.
 */
public final class Stop {
    /** With the time that recording may take, within the ten seconds that schedulers grant. */
    private static final long PATIENCE_SECONDS = 5;
    private static final long RECORDING_SECONDS = 3;

    private final AtomicInteger code = new AtomicInteger();
    private @Nullable CountDownLatch running;
    private Runnable recording = () -> {};

    /** The run was asked to stop. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("it was asked to stop");
        }
    }

    /** Listens to this process' signals. */
    public static Stop onSignals() {
        Stop stop = new Stop();
        stop.handle("INT", ExitCodes.INTERRUPTED);
        stop.handle("TERM", ExitCodes.TERMINATED);
        stop.handle("HUP", ExitCodes.TERMINATED);
        return stop;
    }

    private void handle(String signal, int exitCode) {
        Signal it = new Signal(signal);
        SignalHandler before = Signal.handle(it, received -> receive(exitCode));
        if (before == SignalHandler.SIG_IGN) {
            // Whoever started the process wants the signal ignored, as a shell does for what runs in the background.
            Signal.handle(it, before);
        }
    }

    private void receive(int exitCode) {
        if (!code.compareAndSet(0, exitCode)) {
            Runtime.getRuntime().halt(exitCode);
        }
        System.err.println("leadtally: asked to stop; no further step or bucket begins");
        CountDownLatch run;
        Runnable record;
        synchronized (this) {
            run = running;
            record = recording;
        }
        if (run == null) {
            Runtime.getRuntime().halt(exitCode);
        } else if (!endsWithin(run)) {
            Thread recorder = new Thread(record, "recorder");
            recorder.setDaemon(true);
            recorder.start();
            joinAndHalt(recorder, exitCode);
        }
    }

    private static boolean endsWithin(CountDownLatch run) {
        try {
            return run.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void joinAndHalt(Thread recorder, int exitCode) {
        try {
            recorder.join(TimeUnit.SECONDS.toMillis(RECORDING_SECONDS));
        } catch (InterruptedException e) {
            recorder.interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /** @param record says in the run's history that it was stopped, if it does not come to that itself */
    synchronized void begin(Runnable record) {
        recording = record;
        running = new CountDownLatch(1);
    }

    synchronized void end() {
        if (running != null) {
            running.countDown();
            running = null;
        }
    }

    boolean asked() {
        return code() != 0;
    }

    /** 130 or 143; 0 while nobody asked. */
    int code() {
        return code.get();
    }

    /**
     * Between two pieces of work.
     *
     * @throws Stopped if the run is to stop here
     */
    void check() {
        if (asked()) {
            throw new Stopped();
        }
    }
}
