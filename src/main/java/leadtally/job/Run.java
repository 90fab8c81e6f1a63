package leadtally.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import leadtally.database.Store;
import leadtally.intake.Source;
import leadtally.lead.Period;
import leadtally.pull.ArchiveFolder;
import leadtally.pull.Fetch;

/**
 * One run, as the steps see it.
 *
 * @param number in the store; the one identifying parameter of its Spring Batch job
 * @param asOf up to which the run judges who is late
 * @param startedAt the machine's clock when it was first started: what waits and what is truncated is measured by it
 * @param everything whether all groups are judged again ({@code --rebuild}, or a judging setting changed)
 * @param onlyVendors limits what is taken in, empty for all
 * @param pulls whether vendors and tables are asked; else only what is in the inbox and the archive is read
 * @param folder where the command was started: relative paths begin there
 */
public record Run(long number, String jobName, Period period, Instant asOf, Instant startedAt, boolean everything, List<String> onlyVendors, boolean pulls, Path folder, Settings settings) {
    public Run {
        onlyVendors = List.copyOf(onlyVendors);
    }

    /** Records a run that begins: its period and as-of by rule 8.1, and whether a changed judging setting has everything judged again. */
    static Run begin(Store store, RunRequest request, Settings settings, Instant now, Path folder, String holder) {
        RunHistory history = new RunHistory(store);
        Instant asOf = request.asOfOr(now);
        Period period = request.period() == null ? Period.day(settings.days().of(asOf).minusDays(1)) : request.period();
        new PurgedDays(store, settings.days()).refuse(period);
        String hash = settings.judgingHash();
        boolean everything = request.rebuild() || history.lastJudged().filter(last -> !last.settingsHash().equals(hash)).isPresent();
        String options = RunRequest.options(everything, request.vendors(), request.pulls());
        long number = history.begin(settings.name(), period, asOf, options, hash, now, holder);
        return new Run(number, settings.name(), period, asOf, now, everything, request.vendors(), request.pulls(), folder, settings);
    }

    /** The sources to take in: all, or with {@code --vendor} those of the vendors named, and the house's, whose rows name theirs. */
    public List<Source> sources() {
        return settings.sources().stream()
                .filter(source -> onlyVendors.isEmpty() || source.vendor().isEmpty() || onlyVendors.contains(source.vendor()))
                .toList();
    }

    /** Where a source's facts lie: its files, and what was fetched for it into the archive. */
    public List<Source> places(Source source) {
        List<Source> places = new ArrayList<>();
        if (!source.files().isEmpty()) {
            places.add(source);
        }
        Fetch fetch = settings.fetches().get(source.name());
        if (fetch != null) {
            places.add(ArchiveFolder.source(source, fetch, settings.archive()));
        }
        return places;
    }

    /** The run's own files, removed when it ends. */
    public Path work() {
        return folder.resolve(settings.work()).resolve("run-" + number);
    }

    public Path output() {
        return folder.resolve(settings.output());
    }
}
