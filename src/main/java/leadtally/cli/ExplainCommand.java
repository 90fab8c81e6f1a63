package leadtally.cli;

import java.io.IOException;
import java.util.List;
import leadtally.database.Store;
import leadtally.story.Story;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadtally explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "What happened to a phone, a lead or an event: every delivery, attribution, outcome and discrepancy, in time order.")
final class ExplainCommand implements Checked<StoreOptions.Keyed> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    About about = new About();

    static final class About {
        @Option(names = "--phone", paramLabel = "P", description = "A phone, such as +15552010101, as it is written in the input, or in a national form of a vendor's region.")
        @Nullable String phone;

        @Option(names = "--lead", paramLabel = "ID", description = "An external lead id, or a vendor's id of the lead.")
        @Nullable String lead;

        @Option(names = "--event", paramLabel = "ID", description = "A Leadping id, the id of a webhook that explain prints, or a discrepancy's.")
        @Nullable String event;

        void check(AllFaults faults) {
            check("--phone", phone, faults);
            check("--lead", lead, faults);
            check("--event", event, faults);
        }

        private static void check(String option, @Nullable String given, AllFaults faults) {
            if (given != null && given.isBlank()) {
                faults.add(option + " is empty; say which is to be explained");
            }
        }

        List<String> of(Story story) {
            if (phone != null) {
                return story.ofPhone(phone);
            }
            return lead != null ? story.ofLead(lead) : story.ofEvent(event == null ? "" : event);
        }
    }

    @Override
    public StoreOptions.@Nullable Keyed read(AllFaults faults) {
        about.check(faults);
        return options.keyed(faults);
    }

    @Override
    public int run(StoreOptions.Keyed given) throws IOException {
        try (Store store = StoreOptions.openToRead(given.settings())) {
            if (!options.reaches(store)) {
                return 0;
            }
            about.of(new Story(store, given.phones(), given.settings().regions())).forEach(options::say);
        }
        StoreOptions.checkTaken(System.out);
        return 0;
    }
}
