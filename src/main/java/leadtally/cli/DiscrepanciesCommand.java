package leadtally.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import leadtally.database.Store;
import leadtally.job.Acceptance;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Reason;
import leadtally.report.csv.CsvFile;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.DiscrepancyRow;
import leadtally.story.DiscrepancyList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadtally discrepancies}. */
@Command(
        name = "discrepancies",
        mixinStandardHelpOptions = true,
        description = "What does not add up, gravest first; or accept one or several, which thresholds then ignore.")
final class DiscrepanciesCommand implements Checked<StoreOptions.Keyed> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--open", description = "Only open ones, neither resolved nor accepted.")
    boolean open;

    @Option(names = "--reason", paramLabel = "R", description = "Only of this reason, such as CALLBACK_MISSED.")
    @Nullable Reason reason;

    @Option(names = "--since", paramLabel = "D", description = "Only of this business day and later ones.")
    @Nullable LocalDate since;

    @Option(names = "--csv", description = "Print the columns of discrepancies.csv.")
    boolean csv;

    @Option(names = "--accept", arity = "1..*", paramLabel = "ID", description = "Accept the discrepancies of these ids; with --note.")
    List<String> accept = List.of();

    @Option(names = "--note", paramLabel = "TEXT", description = "Why they are accepted.")
    @Nullable String note;

    @Override
    public StoreOptions.@Nullable Keyed read(AllFaults faults) {
        checkTogether(faults);
        return options.keyed(faults);
    }

    @Override
    public int run(StoreOptions.Keyed given) throws IOException {
        PhonePrint phones = given.phones();
        try (Store store = StoreOptions.openToRead(given.settings())) {
            if (csv && !StoreOptions.isReady(store)) {
                print(CsvFile::finish, phones);
            } else if (!csv && !options.reaches(store)) {
                checkNothingAccepted();
            } else if (note != null) {
                new Acceptance(store, phones).accept(accept, System.getProperty("user.name"), CanonicalTime.cut(Instant.now()), note).forEach(options::say);
            } else if (csv) {
                print(sorted -> new DiscrepancyList(store, phones).write(filter(), sorted), phones);
            } else {
                new DiscrepancyList(store, phones).print(filter(), options::say);
            }
        }
        StoreOptions.checkTaken(System.out);
        return 0;
    }

    private void checkTogether(AllFaults faults) {
        if (accept.isEmpty() != (note == null)) {
            faults.add("--accept ID and --note TEXT go together; say which are accepted, and why");
        }
        if (note != null && (open || csv || reason != null || since != null)) {
            faults.add("--accept goes without --open, --reason, --since and --csv; list first, then accept by id");
        }
    }

    private void checkNothingAccepted() {
        AllFaults faults = new AllFaults();
        if (note != null && note.isBlank()) {
            faults.add(Acceptance.NO_NOTE);
        }
        if (!accept.isEmpty()) {
            faults.add("--accept " + String.join(" ", accept) + ": the store has no discrepancy yet; check --db");
        }
        faults.throwIfAny();
    }

    private DiscrepancyList.Filter filter() {
        return new DiscrepancyList.Filter(open, reason, since);
    }

    /** By way of a file, since a CSV is sorted there, whatever its size. */
    private void print(Consumer<CsvFile<DiscrepancyRow>> rows, PhonePrint phones) throws IOException {
        Path folder = Files.createTempDirectory("leadtally");
        Path file = folder.resolve(DiscrepancyRow.TABLE.file());
        try (CsvFile<DiscrepancyRow> sorted = new CsvFile<>(DiscrepancyRow.TABLE, phones, folder)) {
            rows.accept(sorted);
            passOn(file, System.out);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    static void passOn(Path file, PrintStream out) throws IOException {
        Files.copy(file, out);
        StoreOptions.checkTaken(out);
    }
}
