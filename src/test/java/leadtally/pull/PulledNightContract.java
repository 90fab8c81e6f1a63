package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import leadtally.database.Store;
import leadtally.job.RunRequest;
import leadtally.lead.Period;
import leadtally.pull.StubVendor.Reply;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights that pull from a vendor over HTTP. */
abstract class PulledNightContract {
    private static final Period DAY = Period.day(LocalDate.parse("2026-11-03"));
    private static final Instant AS_OF = Instant.parse("2026-11-05T12:00:00Z");
    private static final Secrets SECRETS = new Secrets(Map.of("LP_KEY", StubVendor.KEY));

    @TempDir
    Path folder;

    private final StubVendor vendor = new StubVendor();
    private final StubList events = new StubList(2);
    private Store store;
    private Night night;

    abstract Store open();

    @BeforeEach
    void openStore() throws IOException {
        store = open();
        night = new Night(store, folder);
        vendor.on("POST /events/all/my", events::page).on("GET /events/*", events::one);
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/crm.csv"), """
                vendor,campaign_id,external_lead_id,phone,submitted_at
                leadping,auto,L1,+16465550151,2026-11-03T14:30:00Z
                leadping,auto,L2,+16465550152,2026-11-03T14:31:00Z
                """, StandardCharsets.UTF_8);
        events.put(created("e1", "L1", "2026-11-03T14:32:00Z"))
                .put(sms("e2", "L1", "+16465550151", "2026-11-03T14:33:00Z", "0.020"))
                .put(created("e3", "L2", "2026-11-03T14:34:00Z"))
                .put(sms("e4", "L2", "+16465550152", "2026-11-03T14:35:00Z", "0.021"))
                .put(sms("e5", "L2", "+16465550152", "2026-11-03T14:36:00Z", "null"));
    }

    @AfterEach
    void close() {
        store.close();
        vendor.close();
    }

    private static String created(String id, String lead, String at) {
        return "{\"id\":\"" + id + "\",\"eventType\":\"activity\",\"timelineType\":\"LeadCreated\",\"campaignId\":\"auto\",\"leadId\":\"" + lead + "\",\"createdAt\":\"" + at
                + "\"}";
    }

    private static String sms(String id, String lead, String phone, String at, String amount) {
        return "{\"id\":\"" + id + "\",\"eventType\":\"activity\",\"timelineType\":\"Sms\",\"campaignId\":\"auto\",\"leadId\":\"" + lead
                + "\",\"direction\":\"outbound\",\"toPhoneNumber\":\"" + phone + "\",\"status\":\"Delivered\",\"sentAt\":\"" + at + "\",\"createdAt\":\"" + at
                + "\",\"trafficType\":\"RealLead\",\"billingStatus\":\"charged\",\"billableAmount\":" + amount + "}";
    }

    private void job(String pull, String expected) throws IOException {
        Files.writeString(folder.resolve("job.yml"), """
                name: pulled
                zone: America/New_York
                lookback: 30d
                archive: archive
                vendors:
                  leadping: { region: US, grace: 24h, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/*.csv" }
                  - { name: leadping, vendor: leadping, reads: events, format: leadping-event, pull: { url: "%s", token: LP_KEY, repull: 7d, backoff: 0s%s }%s }
                """.formatted(vendor.url(), pull, expected), StandardCharsets.UTF_8);
    }

    private Night.Result run(Instant asOf) {
        return night.run("job.yml", RunRequest.of(DAY, asOf), SECRETS);
    }

    @Test
    void a_night_pulled_twice_changes_nothing() throws IOException {
        job("", "");
        Night.Result first = run(AS_OF);
        assertThat(first.code()).as(first.printed()).isZero();
        assertThat(first.printed()).containsPattern("leadping +events +3 pages +5 records").contains("published").doesNotContain("provisional");
        Map<String, String> before = files(night.edition("out", DAY));
        assertThat(before.get("reconciliation.csv")).contains(",CREATED,");
        assertThat(before.get("billing.csv")).contains("2026-11-03,leadping,auto,,real,Sms,charged,3,2,0.041,USD");

        Night.Result second = run(AS_OF.plusSeconds(60));
        assertThat(second.printed()).contains("Nothing changed: 2026-11-03 stays at edition 1.");
        assertThat(night.edition("out", DAY).getFileName()).hasToString("edition-1");
        assertThat(files(night.edition("out", DAY))).isEqualTo(before);
        assertThat(counts()).containsExactly("5 5 0 0 0", "5 0 0 0 5");
        assertThat(vendor.asked("/events/all/my")).hasSize(6).allSatisfy(asked -> {
            assertThat(Instant.parse(asked.query().get("startAt"))).isBeforeOrEqualTo(Instant.parse("2026-10-27T04:00:00Z"));
            assertThat(Instant.parse(asked.query().get("endAt"))).isAfterOrEqualTo(AS_OF);
        });
    }

    @Test
    void a_changed_amount_is_a_version_and_makes_a_new_edition() throws IOException {
        job("", "");
        run(AS_OF);
        events.put(sms("e2", "L1", "+16465550151", "2026-11-03T14:33:00Z", "0.040"));
        Night.Result second = run(AS_OF.plusSeconds(60));
        assertThat(second.printed()).contains("BILLED_AMOUNT_CHANGED");
        assertThat(night.edition("out", DAY).getFileName()).hasToString("edition-2");
        assertThat(counts()).containsExactly("5 5 0 0 0", "5 0 1 0 4");
        assertThat(Files.readString(night.edition("out", DAY).resolve("restatement.csv"), StandardCharsets.UTF_8)).contains("vendor_correction");
    }

    @Test
    void what_disturbs_the_way_changes_no_fact() throws IOException {
        job("", "");
        vendor.plan(
                asked -> Reply.of(502, "<html>"),
                events::page,
                asked -> Reply.problem(429, "Too many requests", "").with("Retry-After", "0"),
                asked -> events.page(asked).cutAfter(20),
                // The page that came before, in place of the second.
                asked -> events.page(new StubVendor.Asked(asked.method(), asked.path(), asked.query(), "{}", "")),
                // A cursor that goes back to itself.
                asked -> Reply.ok(events.page(asked).body().replace("cursor-4", asked.token())));
        Night.Result night = run(AS_OF);
        assertThat(night.printed()).containsPattern("leadping +events +3 pages +5 records").doesNotContain("provisional");
        assertThat(counts()).containsExactly("5 5 0 0 0");
    }

    @Test
    void a_vendor_that_stays_away_leaves_the_edition_provisional_and_the_others_figures_stand() throws IOException {
        job(", attempts: 2", "");
        vendor.on("POST /events/all/my", asked -> Reply.problem(503, "Maintenance", "Back at noon."));
        Night.Result first = run(AS_OF);
        assertThat(first.code()).as(first.printed()).isZero();
        assertThat(first.printed()).contains("source leadping could not be fetched: events, page 1: POST localhost/events/all/my: status 503 (Maintenance: Back at noon.), 2 times",
                "This edition is provisional");
        assertThat(files(night.edition("out", DAY)).get("reconciliation.csv")).contains("MISSING");

        vendor.on("POST /events/all/my", events::page);
        Night.Result second = run(AS_OF.plusSeconds(60));
        assertThat(second.printed()).contains("edition-2").doesNotContain("provisional", "could not be fetched");
    }

    @Test
    void an_expected_source_that_could_not_be_fetched_is_told_first_and_gives_3() throws IOException {
        job("", ", expected: daily");
        vendor.plan(events::page, asked -> Reply.problem(401, "Unauthorized", "The API key has expired."));
        Night.Result ended = run(AS_OF);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.printed().indexOf("MISSING SOURCE: expected source leadping could not be fetched: events, page 2")).isPositive()
                .isLessThan(ended.printed().indexOf("Waterfall"));
        assertThat(ended.printed()).contains("The API key has expired.", "check that the key in the variable that token: names is whole");
        assertThat(counts()).as("the page that came is a fact").containsExactly("2 2 0 0 0");
        assertThat(Files.readString(night.edition("out", DAY).resolve("manifest.json"), StandardCharsets.UTF_8)).contains("provisional");
    }

    @Test
    void a_night_is_replayed_from_the_archive_without_the_vendor() throws IOException {
        job("", "");
        run(AS_OF);
        Map<String, String> before = files(night.edition("out", DAY));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        for (String kept : List.of("in", "archive", "job.yml")) {
            Night.copy(folder.resolve(kept), elsewhere.resolve(kept));
        }
        vendor.close();
        try (Store fresh = open()) {
            Night replay = new Night(fresh, elsewhere);
            Night.Result ended = replay.run("job.yml", new RunRequest(DAY, AS_OF, false, List.of(), false), new Secrets(Map.of()));
            assertThat(ended.code()).as(ended.printed()).isZero();
            assertThat(files(replay.edition("out", DAY))).isEqualTo(before);
        }
    }

    @Test
    void the_archive_holds_request_status_and_page_and_no_credential() throws IOException {
        job("", "");
        run(AS_OF);
        List<String> lines = archived("leadping");
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line)
                .startsWith("{\"received_at\":\"").contains("\"request\":{\"method\":\"POST\",\"path\":\"/events/all/my?startAt=", "\"status\":200,\"body\":{\"items\":[")
                .doesNotContain(StubVendor.KEY, "Bearer"));
    }

    @Test
    void an_event_that_cannot_be_used_is_rejected_once_however_often_it_is_read() throws IOException {
        job("", "");
        events.put("{\"id\":\"e9\",\"timelineType\":\"Sms\",\"createdAt\":\"2026-11-03T15:00:00Z\"}");
        vendor.on("POST /events/all/my", asked -> Reply.ok(events.page(asked).body().replace("\"createdAt\":\"2026-11-03T15:00:00Z\"", "\"createdAt\":\"soon\"")));
        run(AS_OF);
        run(AS_OF.plusSeconds(60));
        assertThat(store.jdbc().queryForObject("select count(*) from rejection", Map.of(), Integer.class)).isEqualTo(1);
        assertThat(counts()).containsExactly("6 5 0 0 0", "6 0 0 0 6");
    }

    @Test
    void events_are_fetched_by_id_and_one_that_is_not_there_is_told() throws IOException {
        job(", ids: ids.txt", "");
        Files.writeString(folder.resolve("ids.txt"), "e1\nnowhere\nold\n", StandardCharsets.UTF_8);
        events.put(sms("old", "L1", "+16465550151", "2026-09-01T10:00:00Z", "0.01"));
        Night.Result ended = run(AS_OF);
        assertThat(ended.printed()).contains("GET localhost/events/nowhere: status 404 (Not found: No such event.)");
        assertThat(store.jdbc().queryForList("select event_id from vendor_event where event_id in ('old', 'nowhere')", Map.of(), String.class)).containsExactly("old");
    }

    @Test
    void a_file_and_a_pull_of_one_event_are_two_deliveries_and_a_repeated_pull_none() throws IOException {
        job("", "");
        Files.writeString(folder.resolve("job.yml"), Files.readString(folder.resolve("job.yml"), StandardCharsets.UTF_8)
                .replace("format: leadping-event,", "format: leadping-event, files: \"lp/*.ndjson\","), StandardCharsets.UTF_8);
        Files.createDirectories(folder.resolve("lp"));
        Files.writeString(folder.resolve("lp/a.ndjson"), created("e1", "L1", "2026-11-03T14:32:00Z") + "\n", StandardCharsets.UTF_8);
        run(AS_OF);
        run(AS_OF.plusSeconds(60));
        assertThat(counts()).containsExactly("5 4 0 1 0", "5 0 0 0 5");
    }

    private List<String> archived(String source) throws IOException {
        List<String> lines = new java.util.ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("archive").resolve(source))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    lines.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
                }
            }
        }
        return lines;
    }

    /** records read, new facts, new versions, duplicates, re-reads of each file that was pulled */
    private List<String> counts() {
        return store.jdbc().query(
                "select records, new_facts, new_versions, duplicates, rereads from input_file where way <> 'file' order by id", Map.of(),
                (row, i) -> row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3) + " " + row.getLong(4) + " " + row.getLong(5));
    }

    private static Map<String, String> files(Path edition) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> csvs = Files.list(edition)) {
            for (Path csv : (Iterable<Path>) csvs.filter(file -> file.toString().endsWith(".csv"))::iterator) {
                files.put(csv.getFileName().toString(), Files.readString(csv, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
