package leadtally.job.notice;

import io.micrometer.core.ipc.http.HttpSender;
import io.micrometer.registry.otlp.AggregationTemporality;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpHttpMetricsSender;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.micrometer.registry.otlp.OtlpMetricsSender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import leadtally.database.FailureMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the metrics of a run to an OpenTelemetry collector (OTLP over HTTP, protobuf), once. Headers and resource are what {@code OTEL_EXPORTER_OTLP_HEADERS} and
 * {@code OTEL_RESOURCE_ATTRIBUTES} say, as everywhere in OpenTelemetry. A collector that refuses or cannot be reached is said in the log, without its URL, which may hold a key.
 */
final class MetricsPush {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsPush.class);

    /** Longer than any process: the registry sends when it is closed. */
    private static final Duration NEVER_BEFORE_THE_END = Duration.ofDays(365);

    private static final int ANSWERED = 200;

    private MetricsPush() {}

    static void send(Hook collector, RunNotice notice) {
        OtlpConfig settings = settings(collector.url());
        try {
            // Read here, too: what the registry cannot read when it sends, it prints with its value, and that may be a key.
            settings.headers();
            settings.resourceAttributes();
            OtlpMeterRegistry registry = OtlpMeterRegistry.builder(settings).metricsSender(sender(collector)).build();
            RunMetrics.register(notice, registry);
            registry.close();
        } catch (RuntimeException e) {
            warn("a variable OTEL_EXPORTER_OTLP_… or OTEL_RESOURCE_ATTRIBUTES has a value that cannot be used");
        }
    }

    private static void warn(String why) {
        LOG.warn("otlp.url did not work ({}); the run is not affected", why);
    }

    private static OtlpMetricsSender sender(Hook collector) {
        OtlpMetricsSender http = new OtlpHttpMetricsSender(request -> post(request, collector.timeout()));
        return request -> {
            try {
                http.send(request);
            } catch (Exception e) {
                warn(FailureMessage.of(e));
            }
        };
    }

    private static HttpSender.Response post(HttpSender.Request request, Duration timeout) throws IOException, InterruptedException {
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(request.getUrl().toString())).POST(HttpRequest.BodyPublishers.ofByteArray(request.getEntity()));
        try {
            request.getRequestHeaders().forEach(post::header);
        } catch (IllegalArgumentException e) {
            throw new IOException("OTEL_EXPORTER_OTLP_HEADERS names a header that cannot be, or gives one a value that it cannot have");
        }
        HookRequest.send(post.build(), timeout);
        return new HttpSender.Response(ANSWERED, null);
    }

    private static OtlpConfig settings(String url) {
        return new OtlpConfig() {
            @Override
            public @Nullable String get(String key) {
                return null;
            }

            @Override
            public String url() {
                return url;
            }

            @Override
            public Duration step() {
                return NEVER_BEFORE_THE_END;
            }

            /** Micrometer knows two of OpenTelemetry's three words; the third one sends counters as {@code delta} does. */
            @Override
            public AggregationTemporality aggregationTemporality() {
                return "lowmemory".equalsIgnoreCase(System.getenv("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE"))
                        ? AggregationTemporality.DELTA
                        : OtlpConfig.super.aggregationTemporality();
            }

            @Override
            public Map<String, String> resourceAttributes() {
                Map<String, String> attributes = new HashMap<>(OtlpConfig.super.resourceAttributes());
                attributes.putIfAbsent("service.name", "leadtally");
                return attributes;
            }
        };
    }
}
