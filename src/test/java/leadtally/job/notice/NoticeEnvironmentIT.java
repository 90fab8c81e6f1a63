package leadtally.job.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import leadtally.cli.RealProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What variables of OpenTelemetry's and URLs that are secrets can do to a run: nothing, and they are not told. */
class NoticeEnvironmentIT {
    private static final String SECRET = "s3cr3t-token";

    @TempDir
    Path folder;

    private final AtomicInteger pushed = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            pushed.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Files.createDirectories(folder.resolve("in"));
        job("otlp: { url: \"http://localhost:" + server.getAddress().getPort() + "/v1/metrics?token=" + SECRET + "\" }");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void job(String notices) throws IOException {
        Files.writeString(folder.resolve("job.yml"), """
                name: n
                zone: UTC
                %s
                vendors:
                  aktify: { region: US, grace: 24h, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/*" }
                """.formatted(notices), StandardCharsets.UTF_8);
    }

    private String night(int code, String variable, String value) {
        try (RealProcess run = new RealProcess.Start(folder).with(variable, value)
                .leadtally("run", "--job", "job.yml", "--db", "jdbc:h2:file:" + folder.resolve("data/leadtally"), "--date", "2026-11-03", "--as-of", "2026-11-05T14:00:00Z")) {
            assertThat(run.end()).as(run.text()).isEqualTo(code);
            assertThat(run.text()).doesNotContain(SECRET, "\tat ", "Exception");
            return run.text();
        }
    }

    @Test
    void every_word_of_opentelemetrys_is_understood() {
        assertThat(night(0, "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "lowmemory")).doesNotContain("did not work");
        assertThat(pushed).hasValue(1);
    }

    @Test
    void what_cannot_be_used_is_said_and_fails_no_run() {
        assertThat(night(0, "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "whatever")).contains("otlp.url did not work (a variable OTEL_EXPORTER_OTLP_… or");
        assertThat(night(0, "OTEL_EXPORTER_OTLP_HEADERS", "Authorization=%zz" + SECRET)).contains("otlp.url did not work (a variable OTEL_EXPORTER_OTLP_… or");
        assertThat(night(0, "OTEL_EXPORTER_OTLP_HEADERS", "Authorization=a%0A" + SECRET)).contains("otlp.url did not work (OTEL_EXPORTER_OTLP_HEADERS names a header");
        assertThat(pushed).hasValue(0);
    }

    @Test
    void a_collector_that_is_not_there_is_told_in_words() throws IOException {
        job("otlp: { url: \"http://localhost:1/v1/metrics?token=" + SECRET + "\" }");
        assertThat(night(0, "OTEL_EXPORTER_OTLP_HEADERS", "a=b")).contains("otlp.url did not work (nobody answers at the address)");
    }

    @Test
    void a_url_that_nobody_can_be_called_at_is_refused_before_the_run() throws IOException {
        job("heartbeat: { url: BEAT }");
        assertThat(night(64, "BEAT", "https://alert_manager/hook?token=" + SECRET)).contains("heartbeat.url", "a host has letters, digits, dots and hyphens");
        assertThat(night(64, "BEAT", "https:/alerts/hook?token=" + SECRET)).contains("heartbeat.url");
        assertThat(night(64, "OTHER", "x")).contains("job.yml: heartbeat.url: BEAT is not set; set it, or name a file with it in BEAT_FILE");
    }

    /** A secret's file often ends with a line's end, and so may a variable that was set from one. */
    @Test
    void a_url_may_stand_in_a_file() throws IOException {
        job("heartbeat: { url: BEAT }");
        String url = "http://localhost:" + server.getAddress().getPort() + "/beat?token=" + SECRET + "\n";
        Path file = Files.writeString(folder.resolve("beat"), url, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(night(0, "BEAT_FILE", file.toString())).doesNotContain("did not work");
        assertThat(pushed).hasValue(1);
        assertThat(night(0, "BEAT", url)).doesNotContain("did not work");
        assertThat(pushed).hasValue(2);
    }

    /** Who reads what is published has no business with who is told of it. */
    @Test
    void commands_that_tell_nobody_do_not_need_it() throws IOException {
        job("heartbeat: { url: BEAT }");
        assertThat(night(0, "BEAT", "http://localhost:" + server.getAddress().getPort())).doesNotContain("did not work");
        try (RealProcess runs = new RealProcess.Start(folder).leadtally("runs", "--job", "job.yml", "--db", "jdbc:h2:file:" + folder.resolve("data/leadtally"))) {
            assertThat(runs.end()).as(runs.text()).isZero();
            assertThat(runs.text()).contains("published");
        }
        try (RealProcess doctor = new RealProcess.Start(folder).leadtally("doctor", "--job", "job.yml", "--db", "jdbc:h2:file:" + folder.resolve("data/leadtally"))) {
            assertThat(doctor.end()).as(doctor.text()).isEqualTo(1);
            assertThat(doctor.text()).containsPattern("FAULT  heartbeat +url: BEAT is not set; ");
        }
    }
}
