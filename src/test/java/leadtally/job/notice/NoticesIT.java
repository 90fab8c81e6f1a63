package leadtally.job.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.lead.Period;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the outside is told of a run, over real HTTP and by real commands. */
class NoticesIT {
    private static final Period DAY = Period.day(LocalDate.of(2026, 11, 3));
    private static final Instant AS_OF = Instant.parse("2026-11-05T14:00:00Z");

    @TempDir
    Path folder;

    private final List<String> heartbeats = new CopyOnWriteArrayList<>();
    private final List<JsonNode> notified = new CopyOnWriteArrayList<>();
    private final List<ExportMetricsServiceRequest> pushed = new CopyOnWriteArrayList<>();
    private int pushStatus = 200;
    private HttpServer server;
    private Store store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/beat", exchange -> {
            heartbeats.add(exchange.getRequestMethod());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/notify", exchange -> {
            notified.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.createContext("/v1/metrics", exchange -> {
            pushed.add(ExportMetricsServiceRequest.parseFrom(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(pushStatus, -1);
            exchange.close();
        });
        server.start();
        store = TestStores.h2();
        for (int day = 26; day <= 31; day++) {
            submission("2026-10-" + day);
        }
        submission("2026-11-01");
        submission("2026-11-02");
        submission("2026-11-03");
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop(0);
    }

    @Test
    void a_published_run_beats_and_leaves_its_metrics() throws IOException {
        job("100%", "");
        Night.Result run = new Night(store, folder).run("job.yml", DAY, AS_OF);

        assertThat(run.code()).as(run.printed()).isZero();
        assertThat(run.printed()).containsPattern("run 1 of 2026-11-03 published: 1 submitted, 1 missing, 1 open discrepancy, 1 edition, exit 0, [0-9]+ s");
        assertThat(heartbeats).containsExactly("GET");
        assertThat(notified).isEmpty();
        Path metrics = folder.resolve("metrics/leadtally.prom");
        assertThat(Files.readAllLines(metrics, StandardCharsets.UTF_8)).contains(
                "leadtally_run_exit_code{job_name=\"n\"} 0.0", "leadtally_run_tied_out{job_name=\"n\"} 1.0",
                "leadtally_submissions{job_name=\"n\",outcome=\"MISSING\"} 1.0", "leadtally_submissions{job_name=\"n\",outcome=\"CREATED\"} 0.0",
                "leadtally_discrepancies_open{job_name=\"n\",reason=\"NO_OUTCOME_BY_DEADLINE\",severity=\"high\"} 1.0",
                "leadtally_source_records{job_name=\"n\",kind=\"new\",source=\"crm\"} 9.0");
        assertThat(Files.readString(metrics, StandardCharsets.UTF_8))
                .contains("leadtally_run_last_success_timestamp_seconds{job_name=\"n\"}", "leadtally_stage_duration_seconds{job_name=\"n\",stage=\"judge\"}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(metrics))).isEqualTo("rw-r-----");
        assertThat(metrics.resolveSibling(".leadtally.prom.next")).doesNotExist();
    }

    @Test
    void a_collector_gets_the_same_metrics_once() throws IOException {
        job("100%", "");
        assertThat(new Night(store, folder).run("job.yml", DAY, AS_OF).code()).isZero();

        assertThat(pushed).hasSize(1);
        ResourceMetrics metrics = pushed.get(0).getResourceMetrics(0);
        assertThat(metrics.getResource().getAttributesList()).extracting(a -> a.getKey() + "=" + a.getValue().getStringValue()).contains("service.name=leadtally");
        List<String> points = metrics.getScopeMetrics(0).getMetricsList().stream()
                .flatMap(metric -> metric.getGauge().getDataPointsList().stream().map(point -> metric.getName() + " " + point.getAttributesList().stream()
                        .map(a -> a.getKey() + "=" + a.getValue().getStringValue())
                        .sorted()
                        .toList() + " " + point.getAsDouble()))
                .toList();
        assertThat(points).contains(
                "leadtally.run.exit.code [job_name=n] 0.0", "leadtally.submissions [job_name=n, outcome=MISSING] 1.0",
                "leadtally.source.records [job_name=n, kind=new, source=crm] 9.0");
    }

    @Test
    void a_collector_that_refuses_changes_nothing() throws IOException {
        pushStatus = 503;
        job("100%", "");
        assertThat(new Night(store, folder).run("job.yml", DAY, AS_OF).code()).isZero();

        assertThat(pushed).hasSize(1);
        assertThat(heartbeats).hasSize(1);
    }

    @Test
    void a_crossed_threshold_notifies_and_a_hook_that_does_not_work_changes_nothing() throws IOException {
        job("0%", ", command: \"exit 3\"");
        Night.Result run = new Night(store, folder).run("job.yml", DAY, AS_OF);

        assertThat(run.code()).as(run.printed()).isEqualTo(2);
        assertThat(heartbeats).hasSize(1);
        assertThat(notified).hasSize(1);
        JsonNode told = notified.get(0);
        assertThat(told.get("exit_code").asInt()).isEqualTo(2);
        assertThat(told.get("status").asString()).isEqualTo("published");
        assertThat(told.get("outcomes").get("MISSING").asInt()).isEqualTo(1);
        assertThat(told.get("warnings").get(0).asString()).contains("1 of 1 submission is missing");
    }

    @Test
    void a_failed_run_notifies_does_not_beat_and_keeps_its_last_success() throws IOException {
        job("100%", "");
        Night night = new Night(store, folder);
        assertThat(night.run("job.yml", DAY, AS_OF).code()).isZero();
        String success = lastSuccess();
        Files.writeString(folder.resolve("out/2026-11-04"), "in the way", StandardCharsets.UTF_8);
        submission("2026-11-04");

        assertThat(night.run("job.yml", Period.day(LocalDate.of(2026, 11, 4)), AS_OF).code()).isEqualTo(1);

        assertThat(heartbeats).hasSize(1);
        assertThat(notified).hasSize(1);
        assertThat(notified.get(0).get("status").asString()).isEqualTo("failed");
        assertThat(lastSuccess()).isEqualTo(success);
        assertThat(Files.readAllLines(folder.resolve("metrics/leadtally.prom"), StandardCharsets.UTF_8)).contains("leadtally_run_exit_code{job_name=\"n\"} 1.0");
    }

    @Test
    void a_day_without_work_after_seven_with_some_is_an_alarm() throws IOException {
        job("100%", "");
        Night.Result run = new Night(store, folder).run("job.yml", Period.day(LocalDate.of(2026, 11, 4)), AS_OF);

        assertThat(run.code()).isZero();
        assertThat(run.printed()).contains("NO WORK: nothing was submitted or reported on 2026-11-04");
        assertThat(notified).hasSize(1);
        assertThat(notified.get(0).get("days_without_work").get(0).asString()).isEqualTo("2026-11-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one that never answers:", "one that never ends its answer:HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void who_hangs_is_given_up(String who) throws IOException {
        try (ServerSocket hanging = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            List<Socket> calls = new CopyOnWriteArrayList<>();
            byte[] answer = who.substring(who.indexOf(':') + 1).getBytes(StandardCharsets.US_ASCII);
            CompletableFuture.runAsync(() -> answer(hanging, calls, answer));
            Hook hook = new Hook("http://127.0.0.1:" + hanging.getLocalPort() + "/", "", Duration.ofSeconds(1));
            new HookCall("heartbeat", hook).with("");
            new HookCall("notify", hook).with("{}");
            MetricsPush.send(hook, RunNotice.refused("n", 4, "another run holds the store", AS_OF));

            assertThat(calls).as("each was called once, and none was waited for").hasSize(3);
            for (Socket call : calls) {
                call.close();
            }
        }
    }

    private static void answer(ServerSocket at, List<Socket> calls, byte[] answer) {
        try {
            while (!at.isClosed()) {
                Socket call = at.accept();
                calls.add(call);
                call.getOutputStream().write(answer);
                call.getOutputStream().flush();
            }
        } catch (IOException e) {
            assertThat(at.isClosed()).as("ends when the test does: %s", e).isTrue();
        }
    }

    @Test
    void a_command_that_hangs_is_given_up() throws IOException {
        Files.writeString(folder.resolve("url"), "", StandardCharsets.UTF_8);
        new HookCall("notify", new Hook("", "echo $$ > '" + folder.resolve("pid") + "'; exec tail -f /dev/null", Duration.ofSeconds(2))).with("{}");

        long pid = Long.parseLong(Files.readString(folder.resolve("pid"), StandardCharsets.UTF_8).strip());
        assertThat(ProcessHandle.of(pid).map(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join().isAlive()).orElse(false)).isFalse();
    }

    private String lastSuccess() throws IOException {
        return Files.readAllLines(folder.resolve("metrics/leadtally.prom"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("leadtally_run_last_success")).findFirst().orElseThrow();
    }

    private void submission(String day) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/" + day + ".csv"), "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,c1,A" + day + ",+1555"
                + day.replace("-", "").substring(1) + "," + day + "T14:00:00Z\n", StandardCharsets.UTF_8);
    }

    private void job(String missing, String more) throws IOException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Files.writeString(folder.resolve("job.yml"), """
                name: n
                zone: UTC
                metrics: %s
                otlp: { url: "%s/v1/metrics" }
                heartbeat: { url: "%s/beat" }
                notify: { url: "%s/notify"%s }
                thresholds: { missing: %s, critical: 9 }
                vendors:
                  aktify: { region: US, grace: 24h, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/*" }
                """.formatted(folder.resolve("metrics/leadtally.prom"), url, url, url, more, missing), StandardCharsets.UTF_8);
    }
}
