package leadtally.pull.http;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import leadtally.pull.PullFailed;
import org.jspecify.annotations.Nullable;

/** One attempt at a request: at the vendor's rate, through redirects to the same host, never to another one; what came of it. */
final class VendorExchange {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int REDIRECTS = 3;
    private static final Pattern PHONE = Pattern.compile("(?<=/)(?:%2[Bb])?\\d{7,15}(?=/|$)");
    private static final Set<Integer> MAY_PASS = Set.of(408, 425, 429);

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Credential credential;
    private final HttpLimits limits;
    private final Bucket rate;
    private final InstantSource clock;
    private final long deadline;

    /**
     * @param deadline by {@link System#nanoTime()}: no request is begun behind it
     */
    VendorExchange(URI base, Credential credential, HttpLimits limits, Bucket rate, InstantSource clock, long deadline) {
        this.base = base;
        this.credential = credential;
        this.limits = limits;
        this.rate = rate;
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * @throws PassingFault if the same request may be answered later
     * @throws PullFailed if the vendor refuses it
     */
    VendorAnswer send(VendorRequest request) throws PassingFault {
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
        throw new PullFailed(shown(request) + ": redirected more than " + REDIRECTS + " times; check url: in the job file");
    }

    private HttpResponse<byte[]> exchange(VendorRequest request, URI target) throws PassingFault {
        if (System.nanoTime() > deadline) {
            throw new PullFailed(shown(request) + ": the bound of " + limits.total().toSeconds()
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
            var sent = client.sendAsync(builder.build(), info -> new LimitedBody(VendorHttp.LONGEST_BODY));
            try {
                return sent.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                sent.cancel(true);
            }
        } catch (InterruptedException e) {
            throw VendorHttp.interrupted();
        } catch (TimeoutException e) {
            throw new PassingFault("no whole answer within " + limits.timeout().toSeconds() + " s", 0, null);
        } catch (ExecutionException e) {
            throw new PassingFault(cause(e.getCause()), 0, null);
        }
    }

    private static String cause(@Nullable Throwable failure) {
        if (failure instanceof SSLPeerUnverifiedException || isOfCertificate(failure)) {
            throw new PullFailed("the vendor's TLS certificate does not hold (" + failure.getMessage() + "); check url: in the job file and the machine's trusted authorities");
        }
        if (failure instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        if (failure instanceof IOException || failure instanceof RuntimeException) {
            return "the connection failed (" + connection(failure) + ")";
        }
        throw new IllegalStateException(failure);
    }

    private static boolean isOfCertificate(@Nullable Throwable failure) {
        Throwable one = failure;
        while (one != null && !(one instanceof GeneralSecurityException)) {
            one = one.getCause();
        }
        return failure instanceof SSLHandshakeException && one != null;
    }

    /** In our own words: the library's may quote what came, and that may be a phone or a name. */
    private static String connection(Throwable failure) {
        if (failure instanceof ConnectException) {
            return "nobody answers at the address";
        }
        if (failure instanceof LimitedBody.TooLong) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof SSLHandshakeException) {
            return "it broke off while TLS was agreed on";
        }
        if (failure instanceof SSLException) {
            return "what came is no TLS";
        }
        boolean strange = failure instanceof RuntimeException || failure instanceof ProtocolException || String.valueOf(failure.getMessage()).matches("(?s)(Invalid|Illegal) .*");
        return strange ? "what came is no HTTP answer" : "it broke off before a whole answer was there";
    }

    private static byte[] decoded(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT).replaceAll("[\"'\\s]", "");
        if (type.contains("charset=iso-8859-1") || type.contains("charset=latin1")) {
            return new String(response.body(), StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
        }
        return response.body();
    }

    private byte[] utf8(HttpResponse<byte[]> response) {
        return credential.blot(decoded(response));
    }

    private void refused(VendorRequest request, HttpResponse<byte[]> response) throws PassingFault {
        int status = response.statusCode();
        String said = VendorMessage.of(response.body(), credential);
        String what = "status " + status + (said.isEmpty() ? "" : " (" + said + ")");
        if (status >= 500 || MAY_PASS.contains(status)) {
            throw new PassingFault(what, status, RetryAfter.read(response.headers().firstValue("Retry-After").orElse(null), clock.instant()));
        }
        throw new PullFailed(shown(request) + ": " + what, check(status), status);
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
            throw new PullFailed(shown(request) + ": status " + status + ", a redirect to "
                    + (location.isEmpty() || to.getHost() == null ? "no address" : same ? "another request" : "another host, " + host(to)) + ", was refused: the key goes to the host in url: only; check url: in the job file", status);
        }
        return to;
    }

    /** The request in messages: without its query, which may hold a phone, and without a phone that somebody took for an event's id. */
    String shown(VendorRequest request) {
        return request.method() + " " + base.getRawAuthority() + base.getRawPath().replaceAll("/+$", "")
                + PHONE.matcher(request.path().replaceAll("\\?.*", "")).replaceAll("***");
    }

    private static String host(URI to) {
        return to.getScheme() + "://" + to.getHost() + (to.getPort() < 0 ? "" : ":" + to.getPort());
    }
}
