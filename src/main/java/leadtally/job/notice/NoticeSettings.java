package leadtally.job.notice;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import leadtally.pull.Secrets;
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

    /** Who is called, by key of the job file. */
    public Map<String, Hook> hooks() {
        Map<String, Hook> hooks = new LinkedHashMap<>();
        hooks.put("otlp", otlp);
        hooks.put("heartbeat", heartbeat);
        hooks.put("notify", notification);
        return hooks;
    }

    /** What is wrong with the variables that hold URLs, each with the remedy, by key of the job file. */
    public Map<String, String> faults(Secrets secrets) {
        Map<String, String> faults = new LinkedHashMap<>();
        hooks().forEach((key, hook) -> {
            String fault = hook.fault(secrets);
            if (fault != null) {
                faults.put(key, fault);
            }
        });
        return faults;
    }
}
