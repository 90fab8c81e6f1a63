package leadtally.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import leadtally.intake.Source;
import leadtally.lead.Period;

/**
 * One run, as the steps see it.
 *
 * @param number in the store; the one identifying parameter of its Spring Batch job
 * @param asOf up to which the run judges who is late
 * @param startedAt the machine's clock when it was first started: what waits and what is truncated is measured by it
 * @param everything whether all groups are judged again ({@code --rebuild}, or a judging setting changed)
 * @param onlyVendors limits what is taken in, empty for all
 * @param folder where the command was started: relative paths begin there
 */
public record Run(long number, String jobName, Period period, Instant asOf, Instant startedAt, boolean everything, List<String> onlyVendors, Path folder, Settings settings) {
    public Run {
        onlyVendors = List.copyOf(onlyVendors);
    }

    /** The sources to take in: all, or with {@code --vendor} those of the vendors named, and the house's, whose rows name theirs. */
    public List<Source> sources() {
        return settings.sources().stream()
                .filter(source -> onlyVendors.isEmpty() || source.vendor().isEmpty() || onlyVendors.contains(source.vendor()))
                .toList();
    }

    /** The run's own files, removed when it ends. */
    public Path work() {
        return folder.resolve(settings.work()).resolve("run-" + number);
    }

    public Path output() {
        return folder.resolve(settings.output());
    }
}
