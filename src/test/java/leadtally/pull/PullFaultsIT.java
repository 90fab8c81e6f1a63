package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.job.RunRequest;
import leadtally.lead.Period;
import leadtally.pull.StubVendor.Reply;
import leadtally.pull.http.Credential;
import leadtally.pull.http.HttpLimits;
import leadtally.pull.http.VendorHttp;
import leadtally.pull.http.VendorRequest;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What disturbs a pull, or stops it. */
class PullFaultsIT extends PulledNight {
    @Override
    Store open() {
        return TestStores.h2();
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

    /** One event that no reader takes costs none of the others in its page. */
    @Test
    void an_event_that_is_nested_too_deep_is_rejected_alone() throws IOException {
        job("", "");
        String deep = "{\"id\":\"deep\",\"x\":" + "[".repeat(490) + "]".repeat(490) + "}";
        vendor.plan(asked -> Reply.ok(events.page(asked).body().replace("\"items\":[", "\"items\":[" + deep + ",")));
        run(AS_OF);
        assertThat(counts()).containsExactly("6 5 0 0 0");
        assertThat(store.jdbc().query("select reason, raw from rejection", Map.of(), (row, i) -> row.getString(1) + " " + row.getString(2))).containsExactly("TOO_DEEP " + deep);
    }

    @Test
    void a_vendor_that_stays_away_leaves_the_edition_provisional_and_the_others_figures_stand() throws IOException {
        job(", attempts: 2", "");
        vendor.on("POST /events/all/my", asked -> Reply.problem(503, "Maintenance", "Back at noon."));
        Night.Result first = run(AS_OF);
        assertThat(first.code()).as(first.printed()).isZero();
        assertThat(first.printed()).contains("source leadping could not be fetched: events, page 1: POST " + vendor.url().getAuthority() + "/events/all/my: status 503 (Maintenance: Back at noon.), 2 times",
                "This edition is provisional");
        assertThat(files(night.edition("out", DAY)).get("reconciliation.csv")).contains("MISSING");

        vendor.on("POST /events/all/my", events::page);
        Night.Result second = run(AS_OF.plusSeconds(60));
        assertThat(second.printed()).contains("edition-2").doesNotContain("provisional", "could not be fetched");
    }

    /** No later run owes what ended before its look-back. */
    @Test
    void an_old_period_that_could_not_be_fetched_is_to_be_asked_for_again() throws IOException {
        job(", attempts: 1", "");
        run(AS_OF);
        vendor.on("POST /events/all/my", asked -> Reply.problem(503, "Maintenance", ""));
        Night.Result old = night.run("job.yml", RunRequest.of(Period.day(LocalDate.of(2026, 2, 3)), AS_OF), SECRETS);
        assertThat(old.printed()).contains("see whether the vendor reports an outage: it lies before the look-back, so run that period again",
                "see whether the vendor reports an outage: the next run asks for all of it again");
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

    /** Rule 8.5 is of this run's pulls; but a day that half a list was fetched of does not pass for a whole one unsaid. */
    @Test
    void what_is_owed_is_noted_where_nobody_asks_for_it() throws IOException {
        job("", "");
        vendor.plan(events::page, asked -> Reply.problem(401, "Unauthorized", "The API key has expired."));
        run(AS_OF);
        Night.Result ended = night.run("job.yml", new RunRequest(DAY, AS_OF, false, List.of(), false), new Secrets(Map.of()));
        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(Files.readString(night.edition("out", DAY).resolve("manifest.json"), StandardCharsets.UTF_8))
                .contains("\"final\"", "leadping: not asked in this run for what no run could fetch yet, 2026-");
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
    void events_are_fetched_by_id_and_one_that_is_not_there_is_told() throws IOException {
        job(", ids: ids.txt", "");
        Files.writeString(folder.resolve("ids.txt"), "e1\nnowhere\nold\n", StandardCharsets.UTF_8);
        events.put(sms("old", "L1", "+16465550151", "2026-09-01T10:00:00Z", "0.01"));
        Night.Result ended = run(AS_OF);
        assertThat(ended.printed()).contains("GET " + vendor.url().getAuthority() + "/events/nowhere: status 404 (Not found: No such event.)");
        assertThat(store.jdbc().queryForList("select event_id from vendor_event where event_id in ('old', 'nowhere')", Map.of(), String.class)).containsExactly("old");
    }

    /** The list's own cursor says where it ends: what the vendor counts beside it is said, and fails no night. */
    @Test
    void fewer_records_than_the_vendor_counts_are_said() throws IOException {
        job("", ", expected: daily");
        vendor.on("POST /events/all/my", asked -> Reply.ok(events.page(asked).body().replace("\"totalCount\":5", "\"totalCount\":15")));
        Night.Result first = run(AS_OF);
        assertThat(first.code()).as(first.printed()).isZero();
        assertThat(first.printed()).doesNotContain("provisional");
        assertThat(counts()).as("what came are facts").containsExactly("5 5 0 0 0");
        assertThat(Files.readString(night.edition("out", DAY).resolve("manifest.json"), StandardCharsets.UTF_8))
                .contains("events: the vendor counts 15 and gave 5 up to the end of the list; ask the vendor for the rest");
    }

    @Test
    void a_count_that_is_told_on_the_first_page_only_holds_for_the_list() throws IOException {
        job("", ", expected: daily");
        vendor.on("POST /events/all/my", asked -> Reply.ok(events.page(asked).body().replace("\"totalCount\":5", "\"totalCount\":" + (asked.token().isEmpty() ? "6" : "null"))));
        run(AS_OF);
        assertThat(Files.readString(night.edition("out", DAY).resolve("manifest.json"), StandardCharsets.UTF_8)).contains("the vendor counts 6 and gave 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"continuationToken\":\"cursor-2\" | \"continuationToken\":{\"v\":1} | continuationToken is no text",
        "\"totalCount\":5 | \"totalCount\":99999999999999999999999 | totalCount is no count",
        "\"totalCount\":5 | \"totalCount\":[5] | totalCount is no count",
    })
    void a_member_of_another_kind_fails_its_list_alone(String member, String other, String told) throws IOException {
        job(", attempts: 2", ", expected: daily");
        vendor.on("POST /events/all/my", asked -> Reply.ok(events.page(asked).body().replace(member, other)));
        Night.Result ended = run(AS_OF);
        assertThat(ended.code()).as(ended.printed()).isEqualTo(3);
        assertThat(ended.printed()).contains("FAILED: events, page 1: POST " + vendor.url().getAuthority() + "/events/all/my: an answer whose " + told + ", 2 times; see whether the vendor reports an outage");
    }

    @Test
    void a_ledger_list_that_cannot_be_understood_fails_no_source() throws IOException {
        job(", attempts: 1", ", expected: daily");
        vendor.on("POST /usage/all/my", asked -> Reply.ok("{\"items\":[],\"continuationToken\":{\"v\":1}}"))
                .on("POST /transactions/all/my", asked -> Reply.ok("{\"items\":[{\"id\":\"t1\",\"deep\":" + "[".repeat(70) + "]".repeat(70) + "}],\"continuationToken\":null}"));
        Night.Result ended = run(AS_OF);
        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(ended.printed()).contains("not given: usage, page 1", "an answer whose continuationToken is no text").doesNotContain("provisional");
        assertThat(ended.printed()).as("the file and what to do").containsPattern(
                "not given: \\S+/archive/leadping/ledger/\\S+-transactions\\.ndjson\\.gz - cannot be used \\(line 1 is nested deeper than 64\\); ask the vendor about it: its time is asked for again");

        vendor.on("POST /transactions/all/my", new StubList(1)::page);
        Night.Result second = run(AS_OF.plusSeconds(60));
        assertThat(second.code()).as(second.printed()).isZero();
        assertThat(second.printed()).as("told once").doesNotContain("cannot be used");
        assertThat(store.jdbc().queryForList("select distinct kind from ledger_window", Map.of(), String.class)).as("its time is asked for again").containsExactly("transaction");
    }

    @Test
    void a_ledger_list_that_is_not_whole_is_not_held_against_any_event() throws IOException {
        job("", "");
        vendor.on("POST /usage/all/my", asked -> Reply.ok("{\"items\":[],\"totalCount\":3,\"continuationToken\":null}")).on("POST /transactions/all/my", new StubList(1)::page);
        assertThat(run(AS_OF).printed()).contains("not given: usage: the vendor counts 3 and gave 0").doesNotContain("provisional");
        assertThat(store.jdbc().queryForList("select kind from ledger_window", Map.of(), String.class)).containsExactly("transaction");
    }

    @Test
    void an_id_that_is_refused_keeps_no_other_from_being_asked_for() throws IOException {
        job(", attempts: 2, ids: ids.txt", ", expected: daily");
        Files.writeString(folder.resolve("ids.txt"), "\uFEFFold1\n\n# those of September\nbad\nBROKEN\nCased\nkind\nold2\n", StandardCharsets.UTF_8);
        events.put(sms("old1", "L1", "+16465550151", "2026-09-01T10:00:00Z", "0.01")).put(sms("old2", "L1", "+16465550151", "2026-09-01T11:00:00Z", "0.01"));
        vendor.on("GET /events/*", asked -> switch (asked.path()) {
            case "/events/bad" -> Reply.problem(400, "Bad Request", "not an id");
            case "/events/BROKEN" -> Reply.of(500, "");
            case "/events/Cased" -> Reply.ok("{\"id\":\"cased\"}");
            case "/events/kind" -> Reply.ok("{\"id\":{\"x\":1}}");
            default -> events.one(asked);
        });
        Night.Result ended = run(AS_OF);
        assertThat(ended.code()).as(ended.printed()).isEqualTo(3);
        assertThat(ended.printed()).contains(
                "FAILED: ids: 4 of 6 ids not given, first ids.txt:4 - GET " + vendor.url().getAuthority() + "/events/bad: status 400 (Bad Request: not an id); correct that line, or take it out");
        assertThat(store.jdbc().queryForList("select event_id from vendor_event where event_id like 'old%' order by event_id", Map.of(), String.class)).containsExactly("old1", "old2");
    }

    @Test
    void a_vendor_that_stays_away_is_not_asked_for_each_id() throws IOException {
        job(", attempts: 1, ids: ids.txt", "");
        Files.writeString(folder.resolve("ids.txt"), "a\nb\nc\nd\ne\n", StandardCharsets.UTF_8);
        vendor.on("GET /events/*", asked -> Reply.of(503, ""));
        assertThat(run(AS_OF).printed()).contains("FAILED: ids, page 1: GET " + vendor.url().getAuthority() + "/events/c: status 503, 1 time");
        assertThat(vendor.asked("/events/d")).isEmpty();
    }

    @Test
    void an_ids_file_that_is_not_there_is_told_once() throws IOException {
        job(", ids: ids.txt", "");
        assertThat(run(AS_OF).printed()).contains("FAILED: ids: ids.txt cannot be read (it is not there); put it there, or take ids: out of the job file");
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

    @Test
    void a_day_that_waited_for_a_pull_is_final_once_the_pull_went_through() throws IOException {
        job(", attempts: 1", "");
        for (String id : List.of("e1", "e2", "e3", "e4", "e5")) {
            events.remove(id);
        }
        vendor.plan(asked -> Reply.of(503, ""));
        assertThat(run(AS_OF).printed()).contains("This edition is provisional");
        Period next = Period.day(LocalDate.parse("2026-11-04"));
        Night.Result second = night.run("job.yml", RunRequest.of(next, AS_OF.plusSeconds(60)), SECRETS);
        assertThat(second.printed()).contains("2026-11-03/edition-2");
        assertThat(Files.readString(night.edition("out", DAY).resolve("manifest.json"), StandardCharsets.UTF_8)).contains("\"final\"");
    }

    @Test
    void throttling_with_a_wish_is_met_with_patience() {
        assertThat(throttled(9)).isEqualTo(10);
    }

    private int throttled(int times) {
        for (int i = 0; i < times; i++) {
            vendor.plan(asked -> Reply.problem(429, "Too many requests", "").with("Retry-After", "0"));
        }
        HttpLimits limits = new HttpLimits(3, Duration.ZERO, Duration.ofSeconds(20), Duration.ofMinutes(5), 6_000);
        VendorHttp http = new VendorHttp(vendor.url(), new Credential(StubVendor.KEY), limits, VendorHttp.rate(6_000), InstantSource.system());
        http.ask(VendorRequest.get("/events/e1"), answer -> answer.status());
        return vendor.asked().size();
    }
}
