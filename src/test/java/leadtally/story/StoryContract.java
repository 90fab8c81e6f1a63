package leadtally.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadtally.database.Store;
import leadtally.report.csv.PhonePrint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of the sample night, line for line, on every database. */
abstract class StoryContract {
    @TempDir
    Path folder;

    abstract Store fresh();

    @Test
    void theStoriesOfTheSampleNight() {
        try (Store store = fresh()) {
            SampleNight sample = SampleNight.run(store, folder);
            Story story = new Story(store, sample.phones(false), Set.of());
            List<String> lines = new ArrayList<>();
            for (String lead : List.of("A33", "A06", "A13a", "A15", "A12", "L08", "O02", "nobody")) {
                lines.addAll(story.ofLead(lead));
                lines.add("");
            }
            lines.addAll(story.ofPhone("call me"));
            lines.add("");
            lines.addAll(story.ofPhone("+15550009999"));
            SampleNight.expect("stories", lines);

            aWebhookIsFoundByTheIdThatItsStoryPrints(story);
            eachDiscrepancyLeadsToWhatItIsAbout(store, story, sample.phones(false));
            phonesAreWholeWhereAskedFor(story, new Story(store, sample.phones(true), Set.of()));
        }
    }

    private static void aWebhookIsFoundByTheIdThatItsStoryPrints(Story story) {
        Matcher id = Pattern.compile("id ([0-9a-f]{16}), matched by").matcher(String.join("\n", story.ofLead("A33")));
        assertThat(id.find()).isTrue();

        List<String> lines = story.ofEvent(id.group(1));

        assertThat(lines.get(0)).startsWith("The story of event " + id.group(1) + ", as of 2026-11-04T14:00:00.000Z");
        assertThat(String.join("\n", lines)).contains("id " + id.group(1) + ", matched by").contains("CREATED is the outcome of aktify");
        assertThat(story.ofEvent("0123456789abcdef")).containsExactly("nothing is stored of event 0123456789abcdef");
    }

    private static void eachDiscrepancyLeadsToWhatItIsAbout(Store store, Story story, PhonePrint phones) {
        DiscrepancyList list = new DiscrepancyList(store, phones);
        List<StoredDiscrepancy> all = new ArrayList<>();
        list.each(DiscrepancyList.Filter.ALL, all::add);
        assertThat(all).hasSize(42);
        for (StoredDiscrepancy one : all) {
            String id = list.id(one);
            List<String> lines = story.ofEvent(id);
            switch (one.row().reason()) {
                case FEED_SILENT -> assertThat(lines)
                        .containsExactly(one.row().reason() + " of " + one.row().day() + " is of no one phone, lead or event: " + one.row().detail());
                case BATCH_TOTALS_DISAGREE -> assertThat(String.join("\n", lines)).startsWith("The story of discrepancy " + id).contains(
                        "answer accepted of yotel", "inbox/yotel/2026-11-03-bulk.json:63, record 6, source yotel, run 1: new", "id " + id + ", first seen", one.row().detail());
                default -> assertThat(String.join("\n", lines)).startsWith("The story of discrepancy " + id + ", as of 2026-11-04T14:00:00.000Z").contains("id " + id + ", first seen");
            }
        }
    }

    private static void phonesAreWholeWhereAskedFor(Story masked, Story full) {
        Matcher phone = Pattern.compile("\\+[0-9]{11}").matcher(String.join("\n", full.ofLead("A33")));
        assertThat(phone.find()).isTrue();

        List<String> lines = masked.ofPhone(phone.group());

        assertThat(String.join("\n", lines)).doesNotContain(phone.group()).contains("CONTACTED_AFTER_DNC");
        assertThat(String.join("\n", full.ofPhone(phone.group()))).contains(phone.group());
    }
}
