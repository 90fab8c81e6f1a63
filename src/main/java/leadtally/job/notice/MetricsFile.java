package leadtally.job.notice;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import leadtally.database.FileModes;

/** The metrics of the last run in Prometheus' text form, for the node exporter's textfile collector: replaced at once, so that a scrape sees a whole file. */
final class MetricsFile {
    private MetricsFile() {}

    static void write(Path file, RunNotice notice) throws IOException {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        RunMetrics.register(notice, registry);
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder; name a file in it, such as leadtally.prom");
        }
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = folder.resolve("." + file.getFileName() + ".next");
        Files.writeString(next, registry.scrape(), StandardCharsets.UTF_8);
        FileModes.restrict(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
