package leadtally.job.notice;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request to whoever is told of a run. Its time bounds all of it: one that answers and then never ends its answer would otherwise hold a night that is long published. */
final class HookRequest {
    private static final int OK = 200;
    private static final int REDIRECTION = 300;

    private HookRequest() {}

    /**
     * Sends it; what is answered is thrown away as it comes.
     *
     * @throws IOException if it is not answered with 2xx, or not wholly within the time
     */
    static void send(HttpRequest request, Duration timeout) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
        int status = within(timeout, client.sendAsync(request, HttpResponse.BodyHandlers.discarding())).statusCode();
        if (status < OK || status >= REDIRECTION) {
            throw new IOException("it answered " + status);
        }
    }

    private static <T> T within(Duration timeout, CompletableFuture<T> answer) throws IOException, InterruptedException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("its answer did not end within " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException("it could not be sent", e.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
