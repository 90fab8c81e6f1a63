package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.Retry;
import org.junit.jupiter.api.Test;

/** Feeds that were found silent, or no longer are, in a second night: what made them so (rules 6 FEED_SILENT, 8.4). */
abstract class RestatedFeedsContract extends TwoNightsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final String SUBMITTED = "vendor,campaign_id,external_lead_id,phone,submitted_at\nleadping,auto,L1,+12125550001,2026-03-03T11:00:00Z\n";

    /** The day's one event turns out to be of another campaign: nothing came late, and time had not to do it. */
    @Test
    void aDayThatACorrectedEventLeaves() throws IOException {
        try (Store store = store()) {
            first(store, steady("e", "auto") + event("e0", "auto", DAY, 10));
            second(store, event("e0", "home", DAY, 11));

            assertThat(silences()).singleElement().asString().contains("|FEED_SILENT,*,,").endsWith(",vendor_correction");
            assertThat(suspects()).singleElement().asString().endsWith(",feed_suspect,false,true,vendor_correction");
        }
    }

    /** An event of another day turns out to be of the silent one. */
    @Test
    void aDayThatACorrectedEventComesTo() throws IOException {
        try (Store store = store()) {
            first(store, steady("e", "auto") + event("e0", "auto", DAY.plusDays(1), 10));
            second(store, event("e0", "auto", DAY, 11));

            assertThat(silences()).singleElement().asString().endsWith("|FEED_SILENT,state,OPEN,RESOLVED,vendor_correction");
            assertThat(suspects()).singleElement().asString().endsWith(",feed_suspect,true,false,vendor_correction");
        }
    }

    /** Of the seven days that make a silence one goes with its event, which is another feed's now. */
    @Test
    void aDayBeforeThatACorrectedEventLeaves() throws IOException {
        try (Store store = store()) {
            first(store, steady("e", "auto"));
            second(store, event("e3", "home", DAY.minusDays(3), 11));

            assertThat(silences()).singleElement().asString().endsWith("|FEED_SILENT,state,OPEN,RESOLVED,vendor_correction");
            assertThat(suspects()).singleElement().asString().endsWith(",feed_suspect,true,false,vendor_correction");
        }
    }

    /** A correction that moves no event from feed or day leaves silences alone: the late event ends this one. */
    @Test
    void aLateEventBesideCorrectionsOfTheFeed() throws IOException {
        try (Store store = store()) {
            first(store, steady("e", "auto"));
            String delivered = (event("e1", "auto", DAY.minusDays(1), 11) + event("e2", "auto", DAY.minusDays(2), 11)).replace("Sent", "Delivered");
            second(store, delivered + event("e9", "auto", DAY, 10));

            assertThat(silences()).singleElement().asString().endsWith("|FEED_SILENT,state,OPEN,RESOLVED,late_event");
            assertThat(suspects()).singleElement().asString().endsWith(",feed_suspect,true,false,late_event");
        }
    }

    /** Another feed's late event on a day between shows that this one had not spoken on each of the vendor's days. */
    @Test
    void aLateEventOfAnotherFeedOfTheVendor() throws IOException {
        try (Store store = store()) {
            String days = steady("e", "auto").replace(event("e1", "auto", DAY.minusDays(1), 10), event("e8", "auto", DAY.minusDays(8), 10));
            first(store, days);
            second(store, event("e2", "auto", DAY.minusDays(2), 11).replace("Sent", "Delivered") + event("x1", "home", DAY.minusDays(1), 10));

            assertThat(silences()).singleElement().asString().endsWith("|FEED_SILENT,state,OPEN,RESOLVED,late_event");
        }
    }

    /** What the vendor said first counts again since it came again: it corrects, though nothing of it is new. */
    @Test
    void anEventThatIsOfTheDayAgain() throws IOException {
        try (Store store = store()) {
            first(store, steady("e", "auto") + event("e0", "auto", DAY, 10) + event("e0", "home", DAY, 11));
            second(store, event("e0", "auto", DAY, 12));

            assertThat(silences()).singleElement().asString().endsWith("|FEED_SILENT,state,OPEN,RESOLVED,vendor_correction");
            assertThat(suspects()).singleElement().asString().endsWith(",feed_suspect,true,false,vendor_correction");
        }
    }

    /** A record that people had taken in again is of a file of long ago, and ends the silence as a late one does. */
    @Test
    void anEventThatIsTakenInAgain() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            String job = Files.readString(folder.resolve("job.yml"), StandardCharsets.UTF_8);
            nights.write("job.yml", job.replace("aktify: { region: US", "aktify: { region: IN"));
            StringBuilder days = new StringBuilder(TwoNights.created("", "12125550001", "2026-03-03T12:00:00Z"));
            for (int back = 1; back <= 7; back++) {
                days.append(TwoNights.created("", "+12125550008", DAY.minusDays(back) + "T14:00:00Z"));
            }
            nights.write("inbox/aktify/1.ndjson", days.toString());
            assertRun(store, TwoNights.SECOND);
            nights.write("job.yml", job);
            assertThat(new Retry(store, JobFile.read(folder.resolve("job.yml")), folder).retry(null)).last().asString().startsWith("1 record is taken in");
            assertRun(store, TwoNights.SECOND);

            assertThat(silences()).singleElement().asString().endsWith("|FEED_SILENT,state,OPEN,RESOLVED,late_event");
            assertThat(suspects()).filteredOn(line -> line.contains("|A2|")).singleElement().asString().endsWith(",feed_suspect,true,false,late_event");
        }
    }

    /** Both runs are as of one instant: time does nothing between them. */
    private void first(Store store, String events) {
        TwoNights nights = new TwoNights(folder);
        nights.job("24h", "masked");
        nights.write("inbox/crm/1.csv", SUBMITTED);
        nights.write("inbox/leadping/1.ndjson", events);
        assertRun(store, TwoNights.SECOND);
    }

    private void second(Store store, String events) {
        new TwoNights(folder).write("inbox/leadping/2.ndjson", events);
        assertRun(store, TwoNights.SECOND);
    }

    private List<String> silences() throws IOException {
        return restated(2).stream().filter(line -> line.contains("|FEED_SILENT,")).toList();
    }

    private List<String> suspects() throws IOException {
        return restated(2).stream().filter(line -> line.contains(",feed_suspect,")).toList();
    }

    /** One event on each of the seven days before. */
    private static String steady(String id, String campaign) {
        StringBuilder events = new StringBuilder();
        for (int back = 1; back <= 7; back++) {
            events.append(event(id + back, campaign, DAY.minusDays(back), 10));
        }
        return events.toString();
    }

    /** @param hour when it was received: of two contents of an event the later counts */
    private static String event(String id, String campaign, LocalDate day, int hour) {
        return """
                {"received_at":"2026-03-05T%d:00:00Z","body":{"id":"%s","activityType":"campaign.lead_created","campaignId":"%s","direction":"outbound",\
                "toPhoneNumber":"+12125550009","status":"Sent","queuedAt":"2026-03-05T09:00:00Z","createdAt":"%sT14:00:00Z"}}
                """.formatted(hour, id, campaign, day);
    }
}
