package leadtally.pull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vendor on this machine, over real HTTP: answers by path, disturbed as a test plans it, and remembers what it was asked. */
final class StubVendor implements AutoCloseable {
    static final String KEY = "sk_live_0123456789abcdef";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<Asked, Reply>> answers = new LinkedHashMap<>();
    private final Deque<Function<Asked, Reply>> planned = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** A request as it came. */
    record Asked(String method, String path, Map<String, String> query, String body, String authorization) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        /** The continuation token of a Leadping list, {@code ""} for the first page. */
        String token() {
            JsonNode token = json().get("continuationToken");
            return token == null || token.isNull() ? "" : token.asString();
        }
    }

    /**
     * An answer.
     *
     * @param sent bytes of the body that are sent; the rest is cut off with the connection
     * @param then runs before the body is sent
     */
    record Reply(int status, Map<String, String> headers, String body, int sent, Runnable then) {
        static Reply ok(String body) {
            return of(200, body);
        }

        static Reply of(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body, Integer.MAX_VALUE, () -> {});
        }

        static Reply problem(int status, String title, String detail) {
            String body = "{\"type\":\"https://leadping.ai/docs/errors\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}";
            return new Reply(status, Map.of("Content-Type", "application/problem+json"), body, Integer.MAX_VALUE, () -> {});
        }

        Reply with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body, sent, then);
        }

        Reply cutAfter(int bytes) {
            return new Reply(status, headers, body, bytes, then);
        }

        Reply after(Runnable first) {
            return new Reply(status, headers, body, sent, first);
        }
    }

    StubVendor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Answers a method and path, such as {@code POST /events/all/my}; a path that ends with a star stands for all that begin so. */
    StubVendor on(String methodAndPath, Function<Asked, Reply> answer) {
        answers.put(methodAndPath, answer);
        return this;
    }

    /** What the next requests get instead of their answers, one after another. */
    @SafeVarargs
    final StubVendor plan(Function<Asked, Reply>... disturbances) {
        planned.addAll(List.of(disturbances));
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<Asked> asked(String path) {
        return asked().stream().filter(one -> one.path().equals(path)).toList();
    }

    private synchronized Reply reply(Asked request) {
        Function<Asked, Reply> next = planned.poll();
        if (next != null) {
            return next.apply(request);
        }
        for (Map.Entry<String, Function<Asked, Reply>> answer : answers.entrySet()) {
            String at = answer.getKey();
            String here = request.method() + " " + request.path();
            if (at.endsWith("*") ? here.startsWith(at.substring(0, at.length() - 1)) : here.equals(at)) {
                return answer.getValue().apply(request);
            }
        }
        return Reply.problem(404, "Not found", "nothing is at " + request.path());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        URI target = exchange.getRequestURI();
        Asked request = new Asked(
                exchange.getRequestMethod(), target.getPath(), query(target), body, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        asked.add(request);
        Reply reply = request.authorization().equals("Bearer " + KEY)
                ? reply(request)
                : Reply.problem(401, "Unauthorized", "The API key has expired.");
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        reply.then().run();
        if (reply.sent() < bytes.length) {
            exchange.getResponseBody().write(bytes, 0, reply.sent());
            exchange.getResponseBody().flush();
            // Closing the exchange would leave the connection open, and the caller waiting for the rest; what a handler throws cuts it.
            throw new IOException("cut off, as planned");
        }
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException e) {
            // The caller gave up, which is what the test is about.
        } finally {
            exchange.close();
        }
    }

    private static Map<String, String> query(URI target) {
        Map<String, String> query = new LinkedHashMap<>();
        if (target.getRawQuery() != null) {
            for (String pair : target.getRawQuery().split("&")) {
                String[] sides = pair.split("=", 2);
                query.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
