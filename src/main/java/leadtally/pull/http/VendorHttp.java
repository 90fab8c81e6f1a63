package leadtally.pull.http;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import leadtally.pull.PullFailed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one vendor: at its rate, again after faults that may pass (408, 425, 429, 5xx, lost connections, cut or unreadable bodies), never at another host. One instance a list, since it
 * bounds the whole of it.
 */
public final class VendorHttp {
    /** Longest body taken: what the archive's lines may hold, less the wrapper. */
    public static final int LONGEST_BODY = 60 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(VendorHttp.class);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int REDIRECTS = 3;
    private static final int PATIENCE = 4;
    private static final Set<Integer> MAY_PASS = Set.of(408, 425, 429);

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Credential credential;
    private final HttpLimits limits;
    private final InstantSource clock;
    private final Bucket rate;
    private final long deadline;

    /**
     * @param base URL of the API
     * @param rate shared by all that asks with the same key: see {@link #rate(int)}
     * @param clock the machine's: when an answer was there
     */
    public VendorHttp(URI base, Credential credential, HttpLimits limits, Bucket rate, InstantSource clock) {
        this.base = base;
        this.credential = credential;
        this.limits = limits;
        this.clock = clock;
        this.rate = rate;
        this.deadline = System.nanoTime() + limits.total().toNanos();
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

    /** A fault that may pass; {@code retryAfter} is the vendor's wish, null if it has none. */
    private static final class Passing extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient @Nullable Duration retryAfter;

        private Passing(String message, @Nullable Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }
    }

    /**
     * Asks until the answer can be read.
     *
     * @throws PullFailed when the vendor refuses, or stays away for all attempts
     */
    public <T> T ask(VendorRequest request, Reader<T> reader) {
        for (int attempt = 1; ; attempt++) {
            try {
                return reader.read(send(request));
            } catch (BrokenAnswer e) {
                again(request, attempt, new Passing(e.getMessage(), null));
            } catch (Passing e) {
                again(request, attempt, e);
            }
        }
    }

    private void again(VendorRequest request, int attempt, Passing fault) {
        String what = credential.blot(request.method() + " " + shown(request) + ": " + fault.getMessage());
        // A vendor that says when to come again is there: what it asks for is patience.
        if (attempt >= (fault.retryAfter == null ? limits.attempts() : limits.attempts() * PATIENCE)) {
            throw new PullFailed(what + ", " + attempt + (attempt == 1 ? " time" : " times")
                    + "; see whether the vendor reports an outage: the next run asks for all of it again");
        }
        Duration wait = fault.retryAfter != null ? fault.retryAfter : backoff(attempt);
        if (System.nanoTime() + wait.toNanos() > deadline) {
            throw new PullFailed(what + "; waiting " + wait.toSeconds() + " s more would pass the bound of " + limits.total().toSeconds()
                    + " s: raise total: in the job file, or let the next run ask again");
        }
        LOG.warn("{}; asked again in {} ms", what, wait.toMillis());
        pause(wait);
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

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the pull was stopped; the same command goes on where it was");
    }

    private VendorAnswer send(VendorRequest request) throws Passing {
        URI target = URI.create(base.toString().replaceAll("/+$", "") + request.path());
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<byte[]> response = exchange(request, target);
            int status = response.statusCode();
            if (status / 100 == 2) {
                return new VendorAnswer(status, utf8(response), clock.instant(), RetryAfter.date(response.headers().firstValue("Date").orElse("")));
            }
            if (status / 100 != 3) {
                refused(request, response);
            }
            target = redirected(request, response, target);
        }
        throw new PullFailed(request.method() + " " + shown(request) + ": redirected more than " + REDIRECTS + " times; check url: in the job file");
    }

    private HttpResponse<byte[]> exchange(VendorRequest request, URI target) throws Passing {
        if (System.nanoTime() > deadline) {
            throw new PullFailed(request.method() + " " + shown(request) + ": the bound of " + limits.total().toSeconds()
                    + " s for the whole list has passed; raise total: in the job file, or let the next run ask again");
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(target)
                .header("Authorization", credential.header())
                .header("Accept", "application/json, application/problem+json")
                .header("User-Agent", "leadtally")
                .timeout(limits.timeout());
        String body = request.body();
        builder = body == null
                ? builder.GET()
                : builder.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        try {
            rate.asBlocking().consume(1);
            var sent = client.sendAsync(builder.build(), info -> new LimitedBody(LONGEST_BODY));
            try {
                return sent.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                sent.cancel(true);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (TimeoutException e) {
            throw new Passing("no whole answer within " + limits.timeout().toSeconds() + " s", null);
        } catch (ExecutionException e) {
            throw new Passing(cause(e.getCause()), null);
        }
    }

    private static String cause(@Nullable Throwable failure) {
        if (failure instanceof javax.net.ssl.SSLHandshakeException || failure instanceof javax.net.ssl.SSLPeerUnverifiedException) {
            throw new PullFailed("the vendor's TLS certificate does not hold (" + failure.getMessage() + "); check url: in the job file and the machine's trusted authorities");
        }
        if (failure instanceof java.net.http.HttpTimeoutException) {
            return "no answer in time (" + failure.getMessage() + ")";
        }
        if (failure instanceof IOException) {
            String message = failure.getMessage();
            return "the connection failed (" + (message == null ? failure.getClass().getSimpleName() : message) + ")";
        }
        throw new IllegalStateException(failure);
    }

    private static byte[] decoded(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("charset=iso-8859-1") || type.contains("charset=latin1")) {
            return new String(response.body(), StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
        }
        return response.body();
    }

    private byte[] utf8(HttpResponse<byte[]> response) {
        return credential.blot(decoded(response));
    }

    private void refused(VendorRequest request, HttpResponse<byte[]> response) throws Passing {
        int status = response.statusCode();
        String said = VendorMessage.of(response.body(), credential);
        String what = "status " + status + (said.isEmpty() ? "" : " (" + said + ")");
        if (status >= 500 || MAY_PASS.contains(status)) {
            throw new Passing(what, RetryAfter.read(response.headers().firstValue("Retry-After").orElse(null), clock.instant()));
        }
        throw new PullFailed(request.method() + " " + shown(request) + ": " + what + "; " + check(status), status);
    }

    private static String check(int status) {
        return switch (status) {
            case 401 -> "check that the key in the variable that token: names is whole, of this vendor and not expired";
            case 403 -> "check with the vendor what the key that token: names may read";
            case 404 -> "check url: in the job file";
            default -> "check url: and the source's entry in the job file, and the vendor's notices of changes";
        };
    }

    private URI redirected(VendorRequest request, HttpResponse<byte[]> response, URI from) {
        int status = response.statusCode();
        String location = response.headers().firstValue("Location").orElse("");
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            to = URI.create("");
        }
        boolean same = from.getScheme().equals(to.getScheme()) && from.getHost().equalsIgnoreCase(String.valueOf(to.getHost())) && from.getPort() == to.getPort();
        boolean kept = request.body() == null || status == 307 || status == 308;
        if (!same || !kept || location.isEmpty()) {
            throw new PullFailed(request.method() + " " + shown(request) + ": status " + status + ", a redirect to "
                    + (same ? "another request" : "another host, " + host(to)) + ", was refused: the key goes to the host in url: only; check url: in the job file", status);
        }
        return to;
    }

    private String shown(VendorRequest request) {
        return base.getHost() + request.path().replaceAll("\\?.*", "");
    }

    private static String host(URI to) {
        return to.getScheme() + "://" + to.getHost() + (to.getPort() < 0 ? "" : ":" + to.getPort());
    }
}
