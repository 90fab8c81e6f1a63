package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.job.BrokenOff;
import leadtally.job.BucketStage;
import leadtally.job.ExitCodes;
import leadtally.job.JobFile;
import leadtally.job.NightRunner;
import leadtally.job.ReportRunner;
import leadtally.job.Retry;
import leadtally.job.RunRequest;
import leadtally.job.Settings;
import leadtally.job.UsageFault;
import leadtally.job.Workers;
import leadtally.lead.Period;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What runs, jobs and commands make of a run that was broken off before them. */
abstract class UnfinishedRunContract extends TwoNightsContract {
    private static final byte[] KEY = "demo-key".getBytes(StandardCharsets.UTF_8);
    private static final Period DAY_BEFORE = Period.day(LocalDate.of(2026, 3, 2));

    /** Two jobs share a store: a run of the one is resumed after a later one of the other was published, and still publishes what it touched (rule 8.4). */
    @Test
    void aRunResumedAfterAnotherJobsPublishesTheDaysThatItTouched() throws IOException {
        try (Store store = store()) {
            new TwoNights(folder).first();
            String job = Files.readString(folder.resolve("job.yml"));
            write("other.yml", job.replace("name: two-nights", "name: other").replace("  - { name: crm", "  # "));
            write("job.yml", job.replace("  - { name: aktify", "  # "));
            assertRun(store, TwoNights.FIRST);
            assertThat(new Night(store, folder).run("other.yml", TwoNights.DAY, TwoNights.FIRST).code()).isZero();
            write("inbox/crm/2.csv", "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,west,A4,+12125550004,2026-03-03T11:00:00Z\n");
            breakOff(store, DAY_BEFORE, BrokenOff.before(BucketStage.TIE));
            assertThat(new Night(store, folder).run("other.yml", DAY_BEFORE, TwoNights.SECOND).code()).isZero();
            int before = editions();

            assertThat(new Night(store, folder).run("job.yml", DAY_BEFORE, TwoNights.SECOND).printed()).contains("resuming run 3");

            assertThat(editions()).isEqualTo(before + 1);
            assertThat(restated(editions())).filteredOn(line -> line.startsWith("reconciliation.csv")).singleElement().asString()
                    .contains("|A4|").endsWith(",late_submission");
        }
    }

    /** Rule 8.3: what a run judged is of its as-of, whether or not it found anything to publish. */
    @Test
    void anAsOfBeforeOneThatPublishedNothingIsRefused() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            assertRun(store, TwoNights.FIRST);
            Instant later = TwoNights.SECOND;
            assertRun(store, later);
            assertRun(store, later.plusSeconds(60));
            assertThat(editions()).as("the last run changed nothing").isEqualTo(2);

            assertThatThrownBy(() -> run(store, later)).isInstanceOf(UsageFault.class).hasMessageContaining("is before the last published one, 2026-03-05T12:01:00.000Z");
        }
    }

    /** What the run has stored and judged so far is no figure of any as-of: a report would publish it as of the last one. */
    @Test
    void noReportAndNoRetryBetweenABreakAndTheResumption() {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            nights.second();
            breakOff(store, TwoNights.DAY, BrokenOff.before(BucketStage.JUDGE));

            assertThatThrownBy(() -> report(store)).isInstanceOf(UsageFault.class)
                    .hasMessageContaining("run 2 of job two-nights for 2026-03-03 is unfinished").hasMessageContaining("start leadtally run first");
            assertThatThrownBy(() -> retry(store)).isInstanceOf(UsageFault.class).hasMessageContaining("run 2 of job two-nights for 2026-03-03 is unfinished");
            assertThat(editions()).isOne();

            assertRun(store, TwoNights.SECOND);
            assertThat(report(store)).isEmpty();
        }
    }

    @Test
    void aRunThatHasStoredNothingYetIsInNobodysWay() {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            nights.second();
            breakOff(store, TwoNights.DAY, BrokenOff.before(BucketStage.TIE));

            assertThat(report(store)).isEmpty();
            assertThat(retry(store)).containsExactly("0 records are taken in; 0 stay rejected");
        }
    }

    /** A run that was broken off while its editions were renamed, and one that published all but did not say so, tell what they published and are judged by it. */
    @Test
    void aRunResumedBehindItsPublishingSaysWhatItPublished() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            assertRun(store, TwoNights.FIRST);
            store.jdbc().update("update run set status = 'running', exit_code = null, ended_at = null", Map.of());
            store.jdbc().update("update edition set status = 'publishing', published_at = null", Map.of());
            store.jdbc().update("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null", Map.of());
            store.jdbc().update("update batch_step_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null where step_name = 'report'", Map.of());

            Night.Result resumed = run(store, TwoNights.FIRST);

            assertThat(resumed.code()).as(resumed.printed()).isZero();
            assertThat(resumed.printed()).contains("published " + edition(1), "  reconciliation.csv").doesNotContain("Nothing changed");
            assertThat(store.query("queries/job/runs", Map.of(), (row, i) -> row.getString("message"))).containsExactly("1 edition");
            assertThat(editions()).isOne();
        }
    }

    /** The facts of the other job's run are half taken in: no day that holds one ties out, whatever this run's name. */
    @Test
    void aTieOutThatFailsByAnotherJobsRunNamesIt() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            write("inbox/crm/2.csv", "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,west,A4,+12125550004,2026-03-03T11:00:00Z\n");
            breakOff(store, TwoNights.DAY, BrokenOff.behind(BucketStage.STORE));
            write("job.yml", Files.readString(folder.resolve("job.yml")).replace("name: two-nights", "name: renamed"));

            assertThat(run(store, TwoNights.SECOND).code()).isEqualTo(ExitCodes.TIE_OUT_FAILED);

            assertThat(store.query("queries/job/runs", Map.of(), (row, i) -> row.getString("message")).get(2))
                    .contains("does not tie out: 9.1 records", "The cause may be that run 2 of job two-nights for 2026-03-03 is unfinished");
        }
    }

    /** What an abandoned run stored in part is read again by the next run, and counts as that one's records alone (rule 9.1). */
    @Test
    void theFilesOfAnAbandonedRunAreTheNextOnes() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            write("inbox/crm/2.csv", "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,west,A4,+12125550004,2026-03-03T11:00:00Z\n");
            breakOff(store, TwoNights.DAY, BrokenOff.behind(BucketStage.STORE));
            store.jdbc().update("update run set as_of = timestamp with time zone '2026-03-04 18:00:00+00' where run_no = 1", Map.of());
            store.jdbc().update("update run set as_of = timestamp with time zone '2026-03-04 17:00:00+00' where run_no = 2", Map.of());

            assertRun(store, TwoNights.SECOND);

            assertThat(store.query("queries/job/runs", Map.of(), (row, i) -> row.getString("status"))).containsExactly("published", "abandoned", "published");
            assertThat(edition(2).resolve("reconciliation.csv")).content(StandardCharsets.UTF_8).contains("A4");
            assertThat(report(store)).isEmpty();
        }
    }

    /** A retry judges nothing: what it takes in is in no figure before the next run, which a report would find not to tie out. */
    @Test
    void whatWasTakenInAgainIsJudgedBeforeItIsReported() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            String job = Files.readString(folder.resolve("job.yml"));
            write("job.yml", job.replace("aktify: { region: US", "aktify: { region: IN"));
            write("inbox/aktify/2.ndjson", TwoNights.created("", "12125550001", "2026-03-03T12:00:00Z"));
            assertRun(store, TwoNights.FIRST);
            write("job.yml", job);
            assertThat(retry(store)).last().asString().startsWith("1 record is taken in, judged by the next run");

            assertThatThrownBy(() -> report(store)).isInstanceOf(UsageFault.class).hasMessageContaining("taken in again").hasMessageContaining("start leadtally run first");

            assertRun(store, TwoNights.FIRST);
            assertThat(report(store)).isEmpty();
            assertThat(editions()).isEqualTo(2);
        }
    }

    /** Refinement 8.1: whatever of it was judged by other settings is judged again, and the store knows by which it was judged. */
    @Test
    void aRunResumedUnderOtherSettingsJudgesEverythingByThem() throws IOException {
        for (Workers.Hiring broken : List.of(BrokenOff.behind(BucketStage.STORE), BrokenOff.before(BucketStage.JUDGE), BrokenOff.behind(BucketStage.JUDGE))) {
            try (Store store = store()) {
                TwoNights nights = new TwoNights(folder);
                nights.first();
                assertRun(store, TwoNights.FIRST);
                nights.second();
                nights.job("72h", "masked");
                breakOff(store, TwoNights.DAY, broken);
                nights.job("24h", "masked");

                assertRun(store, TwoNights.SECOND);

                assertThat(restated(2)).containsExactlyElementsOf(EXPECTED);
                assertRebuildChangesNothing(store);
            }
            FileSystemUtils.deleteRecursively(folder.resolve("out"));
            FileSystemUtils.deleteRecursively(folder.resolve("inbox"));
        }
    }

    /** What the run raised by the old settings it resolves by the new ones: both count in what is open (rule 9.6). */
    @Test
    void aRunResumedUnderOtherSettingsBehindItsTieOut() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            nights.second();
            Files.move(folder.resolve("out/2026-03-03"), folder.resolve("kept"));
            write("out/2026-03-03", "in the way");
            assertThat(run(store, TwoNights.SECOND).code()).isEqualTo(ExitCodes.FAILED);
            Files.delete(folder.resolve("out/2026-03-03"));
            Files.move(folder.resolve("kept"), folder.resolve("out/2026-03-03"));
            nights.job("72h", "masked");

            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).contains(
                    "reconciliation.csv,aktify|west|A2|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z,deadline_at,2026-03-04T20:00:00.000Z,2026-03-06T20:00:00.000Z,setting_changed");
            assertThat(edition(2).resolve("waterfall.csv")).content(StandardCharsets.UTF_8).contains("aktify,west,real,3,2,0,0,0,0,0,0,1,0");
            assertRebuildChangesNothing(store);
        }
    }

    /** Its facts could not be judged: that is told before a run begins, and before one is resumed, which then could never end. */
    @Test
    void aVendorWithStoredFactsMustBeInTheJobFile() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            String job = Files.readString(folder.resolve("job.yml"));
            String without = job.replaceAll("(?m)^.*(leadping|otonistark).*\n", "");
            List<String> faults = List.of(
                    "vendor leadping has stored facts but is not in the job file; put vendor leadping back into vendors: of the job file (its sources may stay out)",
                    "vendor otonistark has stored facts but is not in the job file; put vendor otonistark back into vendors: of the job file (its sources may stay out)");
            write("job.yml", without);

            assertThatThrownBy(() -> run(store, TwoNights.SECOND)).isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.faults()).isEqualTo(faults));
            assertThat(statuses(store)).containsExactly("published");

            write("job.yml", job);
            nights.second();
            breakOff(store, TwoNights.DAY, BrokenOff.before(BucketStage.JUDGE));
            write("job.yml", without);
            assertThatThrownBy(() -> run(store, TwoNights.SECOND)).isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.faults()).isEqualTo(faults));
            assertThat(statuses(store)).containsExactly("published", "failed");

            write("job.yml", job.replaceAll("(?m)^.*name: (leadping|otonistark).*\n", ""));
            assertRun(store, TwoNights.SECOND);
            assertThat(statuses(store)).as("its sources may stay out").containsExactly("published", "published");
        }
    }

    private static List<String> statuses(Store store) {
        return store.query("queries/job/runs", Map.of(), (row, i) -> row.getString("status"));
    }

    @Test
    void aQuietRunDoesNotSayThatItResumesOne() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            breakOff(store, TwoNights.DAY, BrokenOff.before(BucketStage.TIE));
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

            int code = new NightRunner(settings(), folder, KEY, out, false, true).run(store, RunRequest.of(TwoNights.DAY, TwoNights.SECOND));

            assertThat(code).isZero();
            assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    private void assertRebuildChangesNothing(Store store) {
        Night night = new Night(store, folder);
        assertRun(store, TwoNights.SECOND);
        assertThat(store.query("queries/job/runs", Map.of(), (row, i) -> row.getString("options"))).containsExactly("", "everything", "");
        assertThat(night.run("job.yml", new RunRequest(TwoNights.DAY, TwoNights.SECOND, true, List.of(), true)).code()).isZero();
        assertThat(editions()).isEqualTo(2);
    }

    private List<Path> report(Store store) {
        return new ReportRunner(store, settings(), folder, KEY).report(TwoNights.DAY);
    }

    private List<String> retry(Store store) {
        return new Retry(store, settings(), folder).retry(null);
    }

    private Settings settings() {
        return JobFile.read(folder.resolve("job.yml"));
    }

    private void breakOff(Store store, Period period, Workers.Hiring workers) {
        Night.Result broken = new Night(store, folder).run("job.yml", RunRequest.of(period, TwoNights.SECOND), workers);
        assertThat(broken.code()).as(broken.printed()).isEqualTo(1);
    }

    private int editions() {
        int number = 0;
        while (Files.isDirectory(edition(number + 1))) {
            number++;
        }
        return number;
    }

    private void write(String name, String text) {
        new TwoNights(folder).write(name, text);
    }
}
