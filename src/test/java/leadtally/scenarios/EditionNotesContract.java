package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.ReportRunner;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** What an edition tells beside its figures: notes, inputs, and records that nobody could read (rules 8.1, 8.6, 9.1). */
abstract class EditionNotesContract extends TwoNightsContract {
    /** What no figure holds is said where figures are read, also where nothing else came. */
    @Test
    void recordsThatNobodyCouldReadAreTold() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.job("24h", "masked");
            nights.write("inbox/crm/1.csv", "vendor;campaign_id;external_lead_id;phone;submitted_at\naktify;west;A1;+12125550001;2026-03-03T11:00:00Z\n");
            Night.Result first = run(store, TwoNights.FIRST);
            assertThat(first.printed()).contains("of this run could not be read, and no figure holds what", "; see leadtally rejected --run 1\n").containsPattern("run 1 of .*[0-9]+ records? rejected, ");
            assertThat(Files.readString(edition(1).resolve("index.html"), StandardCharsets.UTF_8)).contains("Nothing was submitted in this period.", "could not be read, and no figure holds what");

            Night.Result second = run(store, TwoNights.SECOND);
            assertThat(second.printed()).doesNotContain("could not be read", " rejected,");
        }
    }

    /** Rule 8.4 restates no feeds: an edition that only they make does not say that no figure changed. */
    @Test
    void anEditionOfChangedFeedsSaysSo() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.SECOND);
            nights.write("inbox/aktify/again.ndjson", TwoNights.created("A3", "+12125550003", "2026-03-03T10:05:00Z").repeat(2));
            assertRun(store, TwoNights.SECOND);
            assertThat(edition(2)).as("a redelivery makes none by itself").doesNotExist();

            new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, "demo-key".getBytes(StandardCharsets.UTF_8)).report(TwoNights.DAY);

            assertThat(restated(2)).containsExactly("file,key,column,was,now,cause");
            assertThat(edition(2).resolve("index.html")).content(StandardCharsets.UTF_8)
                    .contains("Only feeds.csv changed, not restated.").doesNotContain("No figure changed");
        }
    }

    /** Rule 8.1: what changed on a day that the look-back does not reach is stored, counted in the notes, and published when asked for. */
    @Test
    void olderDaysThatChangedAreCountedInTheNotes() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            nights.write("job.yml", Files.readString(folder.resolve("job.yml")) + "lookback: 2d\n");
            assertRun(store, TwoNights.FIRST);
            nights.second();
            Night night = new Night(store, folder);
            Period late = Period.day(LocalDate.of(2026, 3, 9));
            Instant asOf = Instant.parse("2026-03-10T12:00:00Z");

            assertThat(night.run("job.yml", late, asOf).code()).isZero();

            String note = "look-back: older days changed, published when asked for: 2026-03-03 to 2026-03-04 (2)";
            assertThat(night.edition("out", late).resolve("manifest.json")).content(StandardCharsets.UTF_8).contains(note);
            assertThat(edition(2)).doesNotExist();
            assertRun(store, asOf);
            assertThat(edition(2).resolve("manifest.json")).content(StandardCharsets.UTF_8).doesNotContain("older days");
        }
    }

    /** Refinement 8.1: stored facts keep the region and zone that they were read by, and the notes of the next edition say so when they changed; of that one alone. */
    @Test
    void aChangedRegionOrVendorsZoneIsInTheNotes() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            assertThat(keptTheirs(1)).isEmpty();
            String job = Files.readString(folder.resolve("job.yml"));
            nights.write("job.yml", job
                    .replace("region: US, grace: 24h", "grace: 24h, campaigns: { west: { region: CA } }")
                    .replace("America/Sao_Paulo", "America/Manaus"));
            assertRun(store, TwoNights.FIRST);
            assertThat(edition(2)).as("nothing was read").doesNotExist();
            nights.write("inbox/aktify/2.ndjson", TwoNights.created("A1", "+12125550001", "2026-03-04T21:00:00Z"));

            assertRun(store, TwoNights.SECOND);

            assertThat(keptTheirs(2)).containsExactly(
                    "aktify: region changed, facts stored before keep theirs: US to none (1)",
                    "aktify: region of campaign west changed, facts stored before keep theirs: US to CA (1)",
                    "otonistark: zone changed, facts stored before keep theirs: America/Sao_Paulo to America/Manaus (1)");

            nights.write("job.yml", Files.readString(folder.resolve("job.yml")).replace(", campaigns: { west: { region: CA } }", ""));
            nights.write("inbox/crm/2.csv", ONE_LEAD.replace("A3", "A4").replace("50003", "50004"));
            assertRun(store, TwoNights.SECOND);

            assertThat(keptTheirs(3)).containsExactly("aktify: region of campaign west changed, facts stored before keep theirs: CA to none (1)");
        }
    }

    /** The files of an edition are those that 9.1 adds up for it; only the edition that the run was asked for also names what the run took in beside. */
    @Test
    void anEditionNamesTheFilesThatItIsMadeOf() throws IOException {
        try (Store store = store()) {
            TwoNights nights = twoNights(store);
            List<String> first = List.of("aktify inbox/aktify/1.ndjson", "crm inbox/crm/1.csv", "leadping inbox/leadping/1.ndjson", "otonistark inbox/otonistark/1.ndjson");
            List<String> both = List.of(
                    "aktify inbox/aktify/1.ndjson", "aktify inbox/aktify/2.ndjson", "crm inbox/crm/1.csv", "crm inbox/crm/2.csv", "leadping inbox/leadping/1.ndjson",
                    "leadping inbox/leadping/2.ndjson", "otonistark inbox/otonistark/1.ndjson");
            assertThat(inputs(edition(1))).isEqualTo(first);
            assertThat(inputs(edition(2))).as("what an earlier run took in is in it too").isEqualTo(both);

            nights.write("inbox/crm/3.csv", ONE_LEAD.replace("A3", "A4").replace("50003", "50004"));
            nights.write("inbox/aktify/3.ndjson", "no JSON\n");
            assertThat(dayBefore(store)).isZero();

            List<String> ofItsFacts = List.of(
                    "aktify inbox/aktify/1.ndjson", "crm inbox/crm/1.csv", "crm inbox/crm/2.csv", "crm inbox/crm/3.csv", "leadping inbox/leadping/1.ndjson",
                    "leadping inbox/leadping/2.ndjson", "otonistark inbox/otonistark/1.ndjson");
            assertThat(inputs(edition(3))).as("the event of aktify/2 is of the day after").isEqualTo(ofItsFacts);
            Night night = new Night(store, folder);
            assertThat(inputs(night.edition("out", Period.day(LocalDate.of(2026, 3, 2))))).containsExactly("aktify inbox/aktify/3.ndjson", "crm inbox/crm/3.csv");

            Period twoDays = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
            new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, "demo-key".getBytes(StandardCharsets.UTF_8)).report(twoDays);
            assertThat(inputs(night.edition("out", twoDays))).isEqualTo(ofItsFacts);
        }
    }

    private static List<String> inputs(Path edition) throws IOException {
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(edition.resolve("manifest.json"))).path("inputs").forEach(input -> names.add(input.path("name").asString()));
        return names;
    }

    private List<String> keptTheirs(int edition) throws IOException {
        List<String> notes = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(edition(edition).resolve("manifest.json"))).path("notes").forEach(note -> notes.add(note.asString()));
        notes.removeIf(note -> !note.contains(" keep theirs"));
        return notes;
    }
}
