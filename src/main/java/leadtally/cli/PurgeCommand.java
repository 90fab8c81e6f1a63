package leadtally.cli;

import java.io.Console;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leadtally.database.Store;
import leadtally.job.Progress;
import leadtally.job.Purge;
import leadtally.job.RunLock;
import leadtally.job.Settings;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Counted;
import leadtally.lead.FileFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadtally purge}. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = "Remove facts of days before one, after saying what goes and what stays.")
final class PurgeCommand implements Checked<Settings> {
    /** One and many of them. */
    private static final Map<String, List<String>> REMOVED = Map.ofEntries(
            Map.entry("events", List.of("event", "events")),
            Map.entry("deliveries", List.of("arrival of a fact after its first", "arrivals of facts after their first")),
            Map.entry("submission_contents", List.of("content of a submission (names, addresses)", "contents of submissions (names, addresses)")),
            Map.entry("answer_contents", List.of("content of an answer", "contents of answers")),
            Map.entry("rejections", List.of("raw text of a rejected record", "raw texts of rejected records")),
            Map.entry("discrepancies", List.of("resolved discrepancy", "resolved discrepancies")),
            Map.entry("notes", List.of("note of a run", "notes of runs")),
            Map.entry("touched_groups", List.of("phone that runs touched", "phones that runs touched")),
            Map.entry("tallies", List.of("count of a bucket", "counts of buckets")),
            Map.entry("pull_pages", List.of("page that a pull saw", "pages that pulls saw")),
            Map.entry("batch_rows", List.of("row of ended runs' metadata", "rows of ended runs' metadata")));
    private static final Map<String, List<String>> KEPT = Map.of(
            "submissions", List.of("submission, with identity, phone and last outcome", "submissions, with identity, phone and last outcome"),
            "register", List.of("phone on the register, with its source event", "phones on the register, with their source events"),
            "discrepancies", List.of("open or accepted discrepancy, with its facts", "open or accepted discrepancies, with their facts"),
            "editions", List.of("edition", "editions"));

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--before", required = true, paramLabel = "D", description = "The first business day that stays whole.")
    LocalDate before = LocalDate.MIN;

    @Option(names = "--yes", description = "Remove without asking.")
    boolean yes;

    @Option(names = "--force", description = "Also days that are less than five years old.")
    boolean force;

    @Override
    public @Nullable Settings read(AllFaults faults) {
        return options.settings(faults);
    }

    @Override
    public int run(Settings settings) {
        try (Store store = StoreOptions.openToRead(settings)) {
            if (!options.reaches(store)) {
                return 0;
            }
            boolean removed;
            try (RunLock lock = RunLock.take(store)) {
                removed = purge(new Purge(store, settings, before, new Progress(System.out, System.console() != null, options.quiet)));
            }
            if (removed) {
                close(store);
            }
        }
        return 0;
    }

    private void close(Store store) {
        try {
            store.closeCompact();
        } catch (IOException e) {
            options.say("The store's file stays as large as it was, until room in it is used again: " + FileFault.why(e));
        }
    }

    private boolean purge(Purge purge) {
        Instant now = CanonicalTime.cut(Instant.now());
        purge.check(now, force);
        tell("would remove", purge.count());
        boolean wanted = yes || confirmed();
        if (wanted) {
            tell("removed", purge.remove(now));
        } else {
            options.say("Nothing was removed. The same command with --yes removes it.");
        }
        return wanted;
    }

    private boolean confirmed() {
        Console console = System.console();
        String answer = console == null ? null : console.readLine("Remove it, for good? (yes or no) ");
        return "yes".equals(answer);
    }

    private void tell(String what, Purge.Figures figures) {
        options.say("Facts of days before " + before + ": " + what);
        figures.removed().forEach((name, count) -> options.say(line(count, REMOVED.get(name))));
        options.say(what.equals("removed") ? "kept" : "would keep");
        figures.kept().forEach((name, count) -> options.say(line(count, KEPT.get(name))));
    }

    private static String line(long count, List<String> words) {
        return String.format(Locale.ROOT, "  %,12d %s", count, Counted.word(count, words.get(0), words.get(1)));
    }
}
