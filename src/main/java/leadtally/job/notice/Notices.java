package leadtally.job.notice;

import java.io.IOException;
import java.nio.file.Path;
import leadtally.lead.FileFault;
import leadtally.pull.PullFailed;
import leadtally.pull.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the outside how a run ended. Nothing of it can fail the run. */
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final NoticeSettings settings;
    private final Secrets secrets;

    /** @param secrets for the URLs that stand in variables */
    public Notices(NoticeSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    public void tell(RunNotice notice) {
        metrics(notice);
        if (notice.isPublished()) {
            new HookCall("heartbeat", resolved("heartbeat", settings.heartbeat())).with("");
        }
        if (notice.exitCode() != 0 || !notice.quietDays().isEmpty()) {
            new HookCall("notify", resolved("notify", settings.notification())).with(notice.json());
        }
    }

    /** Its command is called all the same where the URL has gone since the run began. */
    private Hook resolved(String key, Hook hook) {
        try {
            return hook.resolved(secrets);
        } catch (PullFailed e) {
            LOG.warn("{}.url did not work ({}); the run is not affected", key, e.getMessage());
            return new Hook("", hook.command(), hook.timeout());
        }
    }

    private void metrics(RunNotice notice) {
        if (notice.run() == null) {
            return;
        }
        if (settings.metrics() != null) {
            write(settings.metrics(), notice);
        }
        Hook collector = resolved("otlp", settings.otlp());
        if (!collector.url().isEmpty()) {
            MetricsPush.send(collector, notice);
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
