package leadtally.cli;

import java.util.List;
import java.util.concurrent.Callable;
import leadtally.database.Store;
import leadtally.job.Settings;
import leadtally.job.UsageFault;
import leadtally.report.csv.PhonePrint;
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
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    About about = new About();

    static final class About {
        @Option(names = "--phone", paramLabel = "P", description = "A phone, such as +15552010101, or as it is written in the input.")
        @Nullable String phone;

        @Option(names = "--lead", paramLabel = "ID", description = "An external lead id, or a vendor's id of the lead.")
        @Nullable String lead;

        @Option(names = "--event", paramLabel = "ID", description = "A Leadping id, the id of a webhook that explain prints, or a discrepancy's.")
        @Nullable String event;

        void check() {
            if ((phone == null || phone.isBlank()) && (lead == null || lead.isBlank()) && (event == null || event.isBlank())) {
                String option = phone != null ? "--phone" : lead != null ? "--lead" : "--event";
                throw UsageFault.of(option + " is empty; say which is to be explained");
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
    public Integer call() {
        about.check();
        byte[] key = StoreOptions.phoneKey();
        Settings settings = options.settings();
        try (Store store = StoreOptions.open(settings)) {
            if (!options.reaches(store)) {
                return 0;
            }
            about.of(new Story(store, new PhonePrint(settings.fullPhones(), key))).forEach(options::say);
        }
        return 0;
    }
}
