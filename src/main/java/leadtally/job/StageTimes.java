package leadtally.job;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * How long each stage of a run took in this process, and a log line each. Stages follow one another. Batch's own times are local ones, which jump when summer time begins or ends.
 */
final class StageTimes implements StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(StageTimes.class);

    private final long runNo;
    private final Map<String, Duration> durations = new LinkedHashMap<>();
    /** {@link System#nanoTime()}. */
    private long began;

    StageTimes(long runNo) {
        this.runNo = runNo;
    }

    /** In the order in which they ended. */
    synchronized Map<String, Duration> durations() {
        return new LinkedHashMap<>(durations);
    }

    @Override
    public synchronized void beforeStep(StepExecution step) {
        began = System.nanoTime();
    }

    @Override
    public synchronized @Nullable ExitStatus afterStep(StepExecution step) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        durations.put(step.getStepName(), took);
        LOG.atInfo().addKeyValue("run", runNo).addKeyValue("stage", step.getStepName()).addKeyValue("status", step.getStatus().name())
                .addKeyValue("items", step.getWriteCount()).addKeyValue("millis", took.toMillis()).log("stage ended");
        return null;
    }
}
