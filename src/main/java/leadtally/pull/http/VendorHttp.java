package leadtally.pull.http;

import io.github.bucket4j.Bucket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import leadtally.pull.PullFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one vendor, again after faults that may pass (408, 425, 429, 5xx, lost connections, cut or unreadable bodies). One instance a list, since it bounds the whole of it.
 */
public final class VendorHttp {
    /** Longest body taken: what the archive's lines may hold, less the wrapper. */
    public static final int LONGEST_BODY = 60 << 20;

    /** What becomes of a list that failed, as far as whoever asks for it can tell. */
    public static final String ASKED_AGAIN = "the next run asks for all of it again";

    private static final Logger LOG = LoggerFactory.getLogger(VendorHttp.class);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);
    private static final int PATIENCE = 4;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    private final Credential credential;
    private final HttpLimits limits;
    private final long deadline;
    private final VendorExchange exchange;

    /**
     * @param base URL of the API
     * @param rate shared by all that asks with the same key: see {@link #rate(int)}
     * @param clock the machine's: when an answer was there
     */
    public VendorHttp(URI base, Credential credential, HttpLimits limits, Bucket rate, InstantSource clock) {
        this.credential = credential;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.total().toNanos();
        this.exchange = new VendorExchange(base, credential, limits, rate, clock, deadline);
    }

    /** At most so many requests in any minute: a tenth of them at once, the rest evenly. */
    public static Bucket rate(int perMinute) {
        int atOnce = Math.max(1, perMinute / 10);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(Math.max(1, perMinute - atOnce), Duration.ofMinutes(1)))
                .build();
    }

    /** Makes something of an answer, or says that it is broken. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(VendorAnswer answer) throws BrokenAnswer;
    }

    /**
     * Asks until the answer can be read.
     *
     * @throws PullFailed when the vendor refuses, or stays away for all attempts
     */
    public <T> T ask(VendorRequest request, Reader<T> reader) {
        for (int attempt = 1; ; attempt++) {
            try {
                return reader.read(exchange.send(request));
            } catch (BrokenAnswer e) {
                again(request, attempt, new PassingFault(e.getMessage(), OK, null));
            } catch (PassingFault e) {
                again(request, attempt, e);
            }
        }
    }

    private void again(VendorRequest request, int attempt, PassingFault fault) {
        String what = credential.blot(exchange.shown(request) + ": " + fault.getMessage());
        Duration wished = fault.retryAfter();
        boolean tooMany = fault.status() == TOO_MANY;
        if (attempt >= attempts(wished != null, tooMany)) {
            throw new PullFailed(
                    what + ", " + attempt + (attempt == 1 ? " time" : " times"),
                    (tooMany ? "lower rate: of the source, or see who else asks with its key: " : "see whether the vendor reports an outage: ") + ASKED_AGAIN, fault.status());
        }
        // One that wishes for no wait at all would get all attempts within a second.
        Duration wait = wished != null && !wished.isZero() ? wished : backoff(attempt);
        if (wait.compareTo(Duration.ofNanos(deadline - System.nanoTime())) > 0) {
            throw new PullFailed(what + "; waiting " + wait.toSeconds() + " s more would pass the bound of " + limits.total().toSeconds()
                    + " s: raise total: in the job file, or let the next run ask again");
        }
        LOG.warn("{}; asked again in {} ms", what, wait.toMillis());
        pause(wait);
    }

    /** A vendor that says when to come again is there: what it asks for is patience. One that only says that it was asked too often counts by the minute, which the waits of twice as many outlast. */
    private int attempts(boolean wished, boolean tooMany) {
        if (wished) {
            return limits.attempts() * PATIENCE;
        }
        return tooMany ? limits.attempts() * 2 : limits.attempts();
    }

    /** Half of it for sure, half by chance: clients that failed together do not come back together. */
    private Duration backoff(int attempt) {
        long full = Math.min(LONGEST_BACKOFF.toMillis(), limits.backoff().toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }

    private static void pause(Duration wait) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the pull was stopped; the same command goes on where it was");
    }
}
