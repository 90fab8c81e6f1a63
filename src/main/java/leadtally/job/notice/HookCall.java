package leadtally.job.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import leadtally.database.FailureMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a hook: the URL by HTTP, the command by {@code sh} with the body on its standard input. What fails or takes too long is said in the log and given up. */
final class HookCall {
    private static final Logger LOG = LoggerFactory.getLogger(HookCall.class);

    private final String name;
    private final Hook hook;

    /** @param name as in the job file */
    HookCall(String name, Hook hook) {
        this.name = name;
        this.hook = hook;
    }

    /** @param body JSON, {@code ""} for none */
    void with(String body) {
        if (!hook.url().isEmpty()) {
            tryIt("url", () -> request(body));
        }
        if (!hook.command().isEmpty()) {
            tryIt("command", () -> command(body));
        }
    }

    private interface Attempt {
        void run() throws IOException, InterruptedException;
    }

    private void tryIt(String kind, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | RuntimeException e) {
            LOG.warn("{}.{} did not work ({}); the run is not affected", name, kind, FailureMessage.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void request(String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hook.url()));
        HttpRequest ready = body.isEmpty()
                ? request.GET().build()
                : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
        HookRequest.send(ready, hook.timeout());
    }

    private void command(String body) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", hook.command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Apart, since a command that reads nothing would hold whoever writes more than a pipe takes.
        CompletableFuture.runAsync(() -> write(process, body));
        if (!process.waitFor(hook.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("it did not end within " + hook.timeout().toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("it ended with " + process.exitValue());
        }
    }

    private static void write(Process process, String body) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("the command does not read its input", e);
        }
    }
}
