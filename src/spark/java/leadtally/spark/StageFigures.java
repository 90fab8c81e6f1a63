package leadtally.spark;

import java.util.Locale;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.StageInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line of the log for each stage of Spark that ended: what it cost, to size a cluster by (src/spark/README.md). */
final class StageFigures extends SparkListener {
    private static final Logger LOG = LoggerFactory.getLogger(StageFigures.class);
    private static final long NANOS_A_MILLI = 1_000_000;

    @Override
    public void onStageCompleted(SparkListenerStageCompleted ended) {
        StageInfo stage = ended.stageInfo();
        TaskMetrics metrics = stage.taskMetrics();
        LOG.info(String.format(
                Locale.ROOT, "figures: stage %d, %s, %d tasks, %d ms of CPU, %d ms of tasks, %d records and %d bytes shuffled, %d bytes spilled", stage.stageId(),
                stage.name(), stage.numTasks(), metrics.executorCpuTime() / NANOS_A_MILLI, metrics.executorRunTime(), metrics.shuffleWriteMetrics().recordsWritten(),
                metrics.shuffleWriteMetrics().bytesWritten(), metrics.diskBytesSpilled()));
    }
}
