package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import leadtally.pull.StubVendor.Reply;
import leadtally.intake.IntakeSettings;
import leadtally.pull.http.BrokenAnswer;
import leadtally.pull.http.Credential;
import leadtally.pull.http.HttpLimits;
import leadtally.pull.http.VendorHttp;
import leadtally.pull.http.VendorRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a vendor is asked when it throttles, breaks off, stays away, refuses or leads elsewhere. */
@Timeout(60)
class VendorHttpIT {
    private static final HttpLimits LIMITS = new HttpLimits(4, Duration.ZERO, Duration.ofSeconds(20), Duration.ofMinutes(5), 6_000);

    private final StubVendor vendor = new StubVendor().on("GET /a", asked -> Reply.ok("{\"ok\":true}")).on("POST /a", asked -> Reply.ok("{\"ok\":true}"));

    @AfterEach
    void close() {
        vendor.close();
    }

    private String ask(HttpLimits limits, VendorRequest request) {
        return ask("", limits, request);
    }

    private String ask(String below, HttpLimits limits, VendorRequest request) {
        VendorHttp http = new VendorHttp(URI.create(vendor.url() + below), new Credential(StubVendor.KEY), limits, VendorHttp.rate(limits.ratePerMinute()), InstantSource.system());
        return http.ask(request, answer -> JsonBody.parse(answer.body()).toString());
    }

    private String ask() {
        return ask(LIMITS, VendorRequest.get("/a"));
    }

    @Test
    void faults_that_pass_are_asked_again() {
        vendor.plan(
                asked -> Reply.of(500, "oops"),
                asked -> Reply.ok("{\"ok\":true}").cutAfter(5),
                asked -> Reply.ok("{\"ok\":tr"));
        assertThat(ask()).isEqualTo("{\"ok\":true}");
        assertThat(vendor.asked()).hasSize(4);
    }

    @Test
    void throttling_waits_as_long_as_the_vendor_asks_in_seconds() {
        vendor.plan(asked -> Reply.problem(429, "Too many requests", "Slow down.").with("Retry-After", "1"));
        long began = System.nanoTime();
        ask();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void throttling_waits_as_long_as_the_vendor_asks_by_a_date() {
        Instant until = Instant.now().plusSeconds(2);
        vendor.plan(asked -> Reply.of(503, "").with("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC))));
        ask();
        assertThat(Instant.now()).isAfterOrEqualTo(until.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void a_wait_beyond_the_bound_of_the_whole_is_not_begun() {
        vendor.plan(asked -> Reply.of(429, "").with("Retry-After", "3600"));
        assertThatThrownBy(this::ask).isInstanceOf(PullFailed.class).hasMessageContaining("waiting 3600 s more would pass the bound of 300 s");
        assertThat(vendor.asked()).hasSize(1);
    }

    @Test
    void nor_is_one_until_the_end_of_the_calendar() {
        vendor.plan(asked -> Reply.of(503, "").with("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"));
        assertThatThrownBy(this::ask).isInstanceOf(PullFailed.class).hasMessageContaining("s more would pass the bound of 300 s");
        assertThat(vendor.asked()).hasSize(1);
    }

    /** Vendors count by the minute: what was asked too often is let alone for longer than what broke, and a wish for no wait at all is none. */
    @ParameterizedTest
    @CsvSource({",8", "0,16"})
    void a_vendor_that_was_asked_too_often_is_given_time(@Nullable String retryAfter, int attempts) {
        Reply tooMany = Reply.of(429, "");
        vendor.on("GET /busy", asked -> retryAfter == null ? tooMany : tooMany.with("Retry-After", retryAfter));
        assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get("/busy")))
                .isInstanceOf(PullFailed.class).hasMessageContaining("GET " + vendor.url().getAuthority() + "/busy: status 429, " + attempts + " times").hasMessageContaining("lower rate: of the source");
        assertThat(vendor.asked()).hasSize(attempts);
    }

    @Test
    void a_vendor_that_stays_away_fails_after_all_attempts() {
        vendor.on("GET /away", asked -> Reply.problem(503, "Maintenance", "Back at noon."));
        assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get("/away")))
                .isInstanceOf(PullFailed.class).hasMessageContaining("GET " + vendor.url().getAuthority() + "/away: status 503 (Maintenance: Back at noon.), 4 times");
        assertThat(vendor.asked()).hasSize(4);
    }

    @Test
    void a_body_that_never_ends_is_given_up() {
        CountDownLatch given = new CountDownLatch(1);
        vendor.plan(asked -> Reply.ok("{\"ok\":true}").after(() -> {
            try {
                given.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        HttpLimits impatient = new HttpLimits(2, Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(5), 6_000);
        assertThat(ask(impatient, VendorRequest.get("/a"))).isEqualTo("{\"ok\":true}");
        given.countDown();
    }

    @Test
    void a_refusal_is_told_in_the_vendors_words_and_not_asked_again() {
        vendor.on("GET /no", asked -> Reply.problem(403, "Forbidden", "The key may not read events of +1 (646) 555-0151."));
        assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get("/no")))
                .isInstanceOf(PullFailed.class)
                .hasMessageContaining("status 403 (Forbidden: The key may not read events of +* (***) ***-****.)")
                .hasMessageContaining("check with the vendor what the key that token: names may read");
        assertThat(vendor.asked()).hasSize(1);
    }

    @Test
    void a_vendors_words_are_cut_between_characters_and_half_ones_are_replaced() {
        vendor.on("GET /long", asked -> Reply.problem(403, "x".repeat(299) + "\uD83D\uDE00 and more", "")).on("GET /half", asked -> Reply.problem(403, "a \\ud83d b", ""));
        assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get("/long"))).isInstanceOf(PullFailed.class).hasMessageContaining("x".repeat(299) + "…)");
        assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get("/half"))).isInstanceOf(PullFailed.class).hasMessageContaining("status 403 (a \uFFFD b)");
    }

    @Test
    void what_is_no_http_answer_is_told_in_our_own_words() throws Exception {
        for (String sent : List.of(
                "{\"phone\":\"+15095550001\",\"name\":\"Jane\"}\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: +15095550001 Jane\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 15095550001\r\n\r\n{}", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nJane 15095550001\r\n")) {
            try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                Thread answering = new Thread(() -> answer(server, sent));
                answering.start();
                VendorHttp http = new VendorHttp(
                        URI.create("http://localhost:" + server.getLocalPort()), new Credential(StubVendor.KEY), new HttpLimits(1, Duration.ZERO, LIMITS.timeout(), LIMITS.total(), 6_000),
                        VendorHttp.rate(6_000), InstantSource.system());
                assertThatThrownBy(() -> http.ask(VendorRequest.get("/a"), answer -> answer.status())).isInstanceOf(PullFailed.class)
                        .hasMessageContaining("the connection failed (" + (sent.contains(": 15") ? "it broke off" : "what came is no HTTP answer"))
                        .message().as(sent).doesNotContain("Jane").doesNotContain("15095550001");
                answering.join();
            }
        }
    }

    private static void answer(ServerSocket server, String sent) {
        try (Socket socket = server.accept()) {
            byte[] request = new byte[1 << 12];
            assertThat(socket.getInputStream().read(request)).isPositive();
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_redirect_to_another_host_is_refused_and_the_key_stays_here() {
        try (StubVendor other = new StubVendor()) {
            vendor.on("GET /moved", asked -> Reply.of(302, "").with("Location", other.url() + "/a"));
            assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get("/moved")))
                    .isInstanceOf(PullFailed.class).hasMessageContaining("a redirect to another host, " + other.url());
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void a_redirect_on_the_same_host_is_followed() {
        vendor.on("GET /moved", asked -> Reply.of(308, "").with("Location", "/a"));
        assertThat(ask(LIMITS, VendorRequest.get("/moved"))).isEqualTo("{\"ok\":true}");
    }

    @Test
    void the_key_is_in_no_message_and_in_no_answer() {
        vendor.on("GET /echo", asked -> Reply.ok("{\"you\":\"" + asked.authorization() + "\"}"));
        assertThat(ask(LIMITS, VendorRequest.get("/echo"))).contains("Bearer ****").doesNotContain(StubVendor.KEY);
        vendor.on("GET /told", asked -> Reply.problem(400, "Bad key", "Not " + asked.authorization()));
        assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get("/told"))).isInstanceOf(PullFailed.class).message().doesNotContain(StubVendor.KEY);
        assertThat(new Credential(StubVendor.KEY)).hasToString("Credential");
        assertThat(new Secrets(Map.of("K", StubVendor.KEY)).toString()).doesNotContain(StubVendor.KEY);
    }

    @Test
    void a_key_that_comes_back_escaped_is_blotted_too() {
        Credential key = new Credential("sk/ret+99_x");
        for (String back : List.of("sk/ret+99_x", "sk\\/ret+99_x", "sk\\u002fret\\u002b99\\u005Fx", "sk%2Fret%2b99_x")) {
            assertThat(key.blot("{\"a\":\"" + back + "\",\"b\":\"" + back + back + "\"}")).as(back).matches("\\{\"a\":\"\\*+\",\"b\":\"\\*+\"}");
        }
        assertThat(key.blot("{\"a\":\"C:\\\\sk/ret+99_x\"}")).isEqualTo("{\"a\":\"C:\\\\***********\"}");
        assertThat(new Credential("/k/e/y").blot("\"\\\\\\/k/e/y\"")).isEqualTo("\"\\\\*******\"");
        for (String other : List.of("sk/ret+99_", "sk\\\\/ret+99_x", "sk\\u002", "%2", "sk%2Gret+99_x", "")) {
            assertThat(key.blot(other)).isEqualTo(other);
        }
    }

    /** Whoever looks into it finds the very address. */
    @Test
    void a_message_names_port_and_path() {
        vendor.on("GET /api/v2/away", asked -> Reply.of(404, ""));
        assertThatThrownBy(() -> ask("/api/v2/", LIMITS, VendorRequest.get("/away")))
                .isInstanceOf(PullFailed.class).hasMessageContaining("GET localhost:" + vendor.url().getPort() + "/api/v2/away: status 404");
    }

    @Test
    void a_phone_in_the_place_of_an_id_is_in_no_message() {
        vendor.on("GET /events/*", asked -> Reply.problem(404, "Not found", ""));
        assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get("/events/%2B15095551234?x=+15095551234"))).isInstanceOf(PullFailed.class)
                .hasMessageContaining("GET " + vendor.url().getAuthority() + "/events/***: status 404");
        assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get("/events/evt_15095551234"))).isInstanceOf(PullFailed.class).hasMessageContaining("/events/evt_15095551234: ");
    }

    @Test
    void a_redirect_to_nowhere_is_told_as_one() {
        vendor.on("GET /moved", asked -> Reply.of(302, "")).on("GET /mail", asked -> Reply.of(302, "").with("Location", "mailto:a@b"));
        for (String path : List.of("/moved", "/mail")) {
            assertThatThrownBy(() -> ask(LIMITS, VendorRequest.get(path))).isInstanceOf(PullFailed.class).hasMessageContaining("a redirect to no address, was refused");
        }
    }

    @Test
    void tls_that_breaks_off_is_asked_for_again() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            AtomicInteger tried = new AtomicInteger();
            Thread closing = new Thread(() -> {
                try {
                    for (int i = 0; i < 2; i++) {
                        Socket socket = server.accept();
                        tried.incrementAndGet();
                        assertThat(socket.getInputStream().read(new byte[1 << 12])).isPositive();
                        // A fatal alert: the other side gives the handshake up.
                        socket.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 40});
                        socket.close();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            closing.start();
            VendorHttp http = new VendorHttp(
                    URI.create("https://localhost:" + server.getLocalPort()), new Credential(StubVendor.KEY), new HttpLimits(2, Duration.ZERO, LIMITS.timeout(), LIMITS.total(), 6_000),
                    VendorHttp.rate(6_000), InstantSource.system());
            assertThatThrownBy(() -> http.ask(VendorRequest.get("/a"), answer -> answer.status())).isInstanceOf(PullFailed.class)
                    .hasMessageContaining("it broke off while TLS was agreed on").message().doesNotContain("certificate");
            closing.join();
            assertThat(tried).hasValue(2);
        }
    }

    @Test
    void a_key_that_cannot_be_one_is_refused_without_being_told() {
        assertThatThrownBy(() -> new Credential("sk_live\nsecond-line")).isInstanceOf(PullFailed.class).message().doesNotContain("second-line");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("self-signed.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                        "SAN=dns:localhost", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "changeit")
                .redirectErrorStream(true).start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger reached = new AtomicInteger();
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> reached.incrementAndGet());
        server.start();
        try {
            VendorHttp http = new VendorHttp(
                    URI.create("https://localhost:" + server.getAddress().getPort()), new Credential(StubVendor.KEY), LIMITS, VendorHttp.rate(6_000), InstantSource.system());
            assertThatThrownBy(() -> http.ask(VendorRequest.get("/a"), answer -> answer.status()))
                    .isInstanceOf(PullFailed.class).hasMessageContaining("the vendor's TLS certificate does not hold");
            assertThat(reached).as("the key was not sent").hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void no_more_requests_are_sent_in_a_time_than_the_vendor_allows() {
        var bucket = VendorHttp.rate(300);
        long atOnce = 0;
        while (bucket.tryConsume(1)) {
            atOnce++;
        }
        // What may go at once and what is filled up in a minute: never more than 300 in any minute.
        assertThat(atOnce).isBetween(30L, 32L);
        assertThat(bucket.estimateAbilityToConsume(30).getNanosToWaitForRefill()).isBetween(Duration.ofSeconds(6).toNanos(), Duration.ofSeconds(7).toNanos());
    }

    @Test
    void a_body_that_the_archives_reader_would_not_take_is_none() {
        String deep = "[".repeat(IntakeSettings.PAGE_NESTING - 1) + "]".repeat(IntakeSettings.PAGE_NESTING - 1);
        assertThat(parsed(("{\"a\":" + deep + "}").getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(parsed(("{\"a\":[" + deep + "]}").getBytes(StandardCharsets.UTF_8))).startsWith("a body that is nested deeper than 500");
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("UTF-32"))) {
            assertThat(parsed("{\"items\":[]}".getBytes(wide))).as(wide.name()).startsWith("a body in UTF-16 or UTF-32");
        }
    }

    private static String parsed(byte[] body) {
        try {
            JsonBody.parse(body);
            return "";
        } catch (BrokenAnswer e) {
            return e.getMessage();
        }
    }

    @Test
    void other_line_ends_and_marks_of_a_body_change_no_value_of_the_archive() {
        byte[] body = "\uFEFF{\n\"amount\" : 0.0200,\r\n\"text\":\"a\\nb\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(JsonBody.oneLine(body), StandardCharsets.UTF_8)).isEqualTo("{ \"amount\" : 0.0200,  \"text\":\"a\\nb\"}");
    }
}
