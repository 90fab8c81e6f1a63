package leadtally.job.notice;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keys {@code metrics}, {@code otlp}, {@code heartbeat} and {@code notify} of a job file.
 *
 * @param metrics file for the node exporter's textfile collector, null if none
 * @param otlp OpenTelemetry collector that gets the metrics; it has no command
 * @param heartbeat called after publishing only
 * @param notification called with the summary when the exit code is not 0, or a day had no work
 */
public record NoticeSettings(@Nullable Path metrics, Hook otlp, Hook heartbeat, Hook notification) {
    public static final NoticeSettings NONE = new NoticeSettings(null, Hook.NONE, Hook.NONE, Hook.NONE);
}
