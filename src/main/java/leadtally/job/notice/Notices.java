package leadtally.job.notice;

import java.io.IOException;
import java.nio.file.Path;
import leadtally.lead.FileFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the outside how a run ended. Nothing of it can fail the run. */
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final NoticeSettings settings;

    public Notices(NoticeSettings settings) {
        this.settings = settings;
    }

    public void tell(RunNotice notice) {
        metrics(notice);
        if (notice.isPublished()) {
            new HookCall("heartbeat", settings.heartbeat()).with("");
        }
        if (notice.exitCode() != 0 || !notice.quietDays().isEmpty()) {
            new HookCall("notify", settings.notification()).with(notice.json());
        }
    }

    private void metrics(RunNotice notice) {
        if (notice.run() == null) {
            return;
        }
        if (settings.metrics() != null) {
            write(settings.metrics(), notice);
        }
        if (!settings.otlp().url().isEmpty()) {
            MetricsPush.send(settings.otlp(), notice);
        }
    }

    private static void write(Path file, RunNotice notice) {
        try {
            MetricsFile.write(file, notice);
        } catch (IOException e) {
            warn(file, FileFault.why(e));
        } catch (RuntimeException e) {
            warn(file, e.toString());
        }
    }

    private static void warn(Path file, String why) {
        LOG.warn("metrics: {} cannot be written ({}); the run is not affected", file, why);
    }
}
