package leadtally.story;

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
import leadtally.job.Retry;
import leadtally.lead.Period;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected records listed, and taken in again after the job file was put right, on every database. */
abstract class RetryContract {
    private static final Period DAY = Period.day(LocalDate.of(2026, 11, 3));
    private static final Instant AS_OF = Instant.parse("2026-11-05T14:00:00Z");
    private static final String HEADER = "vendor,campaign_id,external_lead_id,phone,submitted_at\n";
    private static final String CREATED = "{\"metadata\":{\"eventType\":\"campaign.lead_created\",\"eventTime\":\"2026-11-03T15:00:00Z\"},\"data\":{\"campaignId\":\"c1\","
            + "\"externalLeadId\":\"A1\",\"phone\":\"+15552010101\"";

    @TempDir
    Path folder;

    abstract Store fresh();

    @Test
    void theRejectedRecordsOfTheSampleNight() {
        try (Store store = fresh()) {
            SampleNight sample = SampleNight.run(store, folder);
            List<String> lines = new ArrayList<>();
            new RejectedList(store).each(null, record -> lines.addAll(record.lines(false)));
            SampleNight.expect("rejected", lines);

            List<String> none = new ArrayList<>();
            new RejectedList(store).each(2L, record -> none.addAll(record.lines(false)));
            assertThat(none).isEmpty();

            long facts = sample.count("select count(*) from vendor_event") + sample.count("select count(*) from submission_line");
            assertThat(new Retry(store, sample.settings(), folder).retry(null)).containsExactly("0 records are taken in; 11 stay rejected");
            assertThat(sample.count("select count(*) from vendor_event") + sample.count("select count(*) from submission_line")).isEqualTo(facts);
            assertThat(sample.count("select count(*) from rejection")).isEqualTo(11);
        }
    }

    @Test
    void whatTheSettingsKeptOutIsTakenInAfterTheFix() throws IOException {
        try (Store store = fresh()) {
            write("in/crm/a.csv", HEADER + "aktify,c1,A1,+15552010101,2026-11-03T14:00:00Z\nyotel,y1,Y1,98765 43210,2026-11-03T14:10:00Z\nyotel,,Y2,9876543211,2026-11-03T14:11:00Z\n");
            write("in/aktify/a.ndjson", CREATED + ",\"note\":\"" + "n".repeat(400) + "\"}}\n"
                    + CREATED.replace("A1", "A9").replace("0101", "0109") + "}}\nnot json\n");
            job("{ line: 300, nesting: 64 }", "");
            Night night = new Night(store, folder);
            assertThat(night.run("job.yml", DAY, AS_OF).code()).isZero();
            assertThat(outcomes(night)).containsExactly("A1,MISSING");

            job("{ line: 1000, nesting: 64 }", "\n  yotel: { region: IN, grace: 1h, currency: INR }");
            List<String> said = new Retry(store, JobFile.read(folder.resolve("job.yml")), folder).retry(null);

            assertThat(said).containsExactly(
                    "in/crm/a.csv:3: 1 taken in", "in/aktify/a.ndjson:1: 1 taken in", "2 records are taken in, judged by the next run; 2 stay rejected");
            assertThat(counts(store)).containsExactly("in/aktify/a.ndjson 3 2 0 0 1", "in/crm/a.csv 3 2 0 0 1");
            assertThat(new Retry(store, JobFile.read(folder.resolve("job.yml")), folder).retry(null)).containsExactly("0 records are taken in; 2 stay rejected");

            Night.Result next = night.run("job.yml", DAY, AS_OF);
            assertThat(next.code()).as(next.printed()).isZero();
            assertThat(night.edition("out", DAY)).hasFileName("edition-2");
            assertThat(outcomes(night)).containsExactly("A1,CREATED", "Y1,MISSING");
            assertThat(Files.readAllLines(night.edition("out", DAY).resolve("tie-out.csv"), StandardCharsets.UTF_8)).noneMatch(line -> line.endsWith(",false"));
            assertThat(store.jdbc().getJdbcTemplate().queryForObject("select count(*) from touched_group where run_no = 0", Long.class)).isZero();
        }
    }

    @Test
    void aPageThatCouldNotBeOpenedBecomesItsRecords() throws IOException {
        try (Store store = fresh()) {
            write("in/crm/a.csv", HEADER + "aktify,c1,A1,+15552010101,2026-11-03T14:00:00Z\n");
            String page = "[" + CREATED + "}}," + CREATED.replace("A1", "A2").replace("0101", "0102") + "}}," + CREATED + "}},7]";
            write("in/aktify/a.ndjson", page + "\n");
            job("{ line: 100, nesting: 64 }", "");
            Night night = new Night(store, folder);
            assertThat(night.run("job.yml", DAY, AS_OF).code()).isZero();
            assertThat(counts(store)).contains("in/aktify/a.ndjson 1 0 0 0 1");

            job("{ line: 10000, nesting: 64 }", "");
            assertThat(new Retry(store, JobFile.read(folder.resolve("job.yml")), folder).retry(1L)).containsExactly(
                    "in/aktify/a.ndjson:1: 3 taken in, 1 rejected again", "3 records are taken in, judged by the next run; 1 stays rejected");
            assertThat(counts(store)).contains("in/aktify/a.ndjson 4 2 0 1 1");

            Night.Result next = night.run("job.yml", DAY, AS_OF);
            assertThat(next.code()).as(next.printed()).isZero();
            assertThat(outcomes(night)).containsExactly("A1,CREATED");
        }
    }

    @Test
    void aRowWhoseFileIsGoneStaysForWantOfItsHeader() throws IOException {
        try (Store store = fresh()) {
            write("in/crm/a.csv", HEADER + "yotel,y1,Y1,9876543210,2026-11-03T14:10:00Z\n");
            job("{ line: 1000, nesting: 64 }", "");
            assertThat(new Night(store, folder).run("job.yml", DAY, AS_OF).code()).isZero();
            Files.delete(folder.resolve("in/crm/a.csv"));

            job("{ line: 1000, nesting: 64 }", "\n  yotel: { region: IN, grace: 1h, currency: INR }");
            assertThat(new Retry(store, JobFile.read(folder.resolve("job.yml")), folder).retry(null)).containsExactly(
                    "in/crm/a.csv:2: the file is gone or changed, and its header with it; put it back, then retry",
                    "0 records are taken in; 1 stays rejected");
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    private void job(String limits, String moreVendors) throws IOException {
        write("job.yml", "name: n\nzone: UTC\ndatabase: jdbc:h2:mem:unused\nlimits: " + limits + "\nthresholds: { missing: 100%, critical: 100 }\nvendors:\n"
                + "  aktify: { region: US, grace: 24h, currency: USD }" + moreVendors + "\nsources:\n"
                + "  - { name: crm, reads: submissions, format: house-csv, files: \"in/crm/*\" }\n"
                + "  - { name: aktify, vendor: aktify, reads: events, format: aktify-webhook, files: \"in/aktify/*\" }\n");
    }

    private List<String> outcomes(Night night) throws IOException {
        return Files.readAllLines(night.edition("out", DAY).resolve("reconciliation.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[3] + "," + cells[8])
                .toList();
    }

    private static List<String> counts(Store store) {
        return store.jdbc().getJdbcTemplate().query(
                "select path, records, new_facts, new_versions, duplicates, rejected from input_file order by path",
                (row, i) -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3) + " " + row.getLong(4) + " " + row.getLong(5) + " " + row.getLong(6));
    }
}
