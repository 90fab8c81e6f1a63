package leadtally.job;

import java.nio.file.Path;
import java.time.Instant;
import leadtally.lead.Period;

/**
 * One run, as the steps see it.
 *
 * @param number in the store; the one identifying parameter of its Spring Batch job
 * @param asOf up to which the run judges who is late
 * @param startedAt the machine's clock when it was first started: what waits and what is truncated is measured by it
 * @param folder where the command was started: relative paths begin there
 */
public record Run(long number, String jobName, Period period, Instant asOf, Instant startedAt, boolean everything, Path folder, Settings settings) {
    /** The run's own files, removed when it ends. */
    public Path work() {
        return folder.resolve(settings.work()).resolve("run-" + number);
    }

    public Path output() {
        return folder.resolve(settings.output());
    }
}
