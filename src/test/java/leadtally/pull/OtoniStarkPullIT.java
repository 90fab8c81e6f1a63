package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.job.RunRequest;
import leadtally.lead.Period;
import leadtally.pull.StubVendor.Asked;
import leadtally.pull.StubVendor.Reply;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OtoniStark's counted pages of whole days. */
class OtoniStarkPullIT {
    private static final Period DAY = Period.day(LocalDate.parse("2026-11-03"));
    private static final Instant AS_OF = Instant.parse("2026-11-05T12:00:00Z");
    private static final Secrets SECRETS = new Secrets(Map.of("OT_KEY", StubVendor.KEY));

    @TempDir
    Path folder;

    private final Store store = TestStores.h2();
    private final StubVendor vendor = new StubVendor();
    private final List<String> leads = new ArrayList<>();

    @BeforeEach
    void job() throws IOException {
        Files.writeString(folder.resolve("job.yml"), """
                name: otoni
                zone: America/Sao_Paulo
                vendors: { otonistark: { region: BR, grace: 24h, currency: BRL, zone: America/Sao_Paulo } }
                sources:
                  - { name: otoni, vendor: otonistark, reads: answers, format: otonistark-lead, pull: { url: "%s/api", token: OT_KEY, repull: 1d, page_size: 2, attempts: 3, backoff: 0s } }
                """.formatted(vendor.url()), StandardCharsets.UTF_8);
        vendor.on("GET /api/user/leads", this::page);
        leads.add(lead(1, "2026-11-01 23:59:59", "created"));
        leads.add(lead(2, "2026-11-02 00:00:00", "created"));
        leads.add(lead(3, "2026-11-03 10:00:00", "contacted"));
        leads.add(lead(4, "2026-11-03 11:00:00", "blacklisted"));
        leads.add(lead(5, "2026-11-03 12:00:00", "created"));
    }

    @AfterEach
    void close() {
        vendor.close();
        store.close();
    }

    private static String lead(int id, String at, String status) {
        return "{\"id\":" + id + ",\"campaign_id\":4411,\"phone_number\":\"+551190000000" + id + "\",\"variables\":{},\"status\":\"" + status + "\",\"created_at\":\"" + at
                + "\",\"updated_at\":\"" + at + "\"}";
    }

    private Reply page(Asked asked) {
        int size = Integer.parseInt(asked.query().get("per_page"));
        int page = Integer.parseInt(asked.query().get("page"));
        int last = (leads.size() + size - 1) / size;
        String data = leads.stream().skip((long) size * (page - 1)).limit(size).collect(Collectors.joining(","));
        return Reply.ok("{\"data\":[" + data + "],\"current_page\":" + page + ",\"last_page\":" + last + ",\"per_page\":" + size + ",\"next_page_url\":"
                + (page < last ? "\"https://elsewhere.example/api/user/leads?page=" + (page + 1) + "\"" : "null") + ",\"total\":" + leads.size() + "}");
    }

    private Night.Result run() {
        return new Night(store, folder).run("job.yml", RunRequest.of(DAY, AS_OF), SECRETS);
    }

    private List<String> stored() {
        return store.jdbc().queryForList("select lead_id from answered_lead order by lead_id", Map.of(), String.class);
    }

    @Test
    void whole_days_are_asked_for_with_one_more_at_both_ends_and_cut_back_by_time() throws IOException {
        Night.Result ended = run();
        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(vendor.asked()).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.query().get("date_from")).isEqualTo("2026-11-01");
            assertThat(LocalDate.parse(asked.query().get("date_to"))).isAfterOrEqualTo(LocalDate.parse("2026-11-06"));
        });
        assertThat(stored()).as("lead 1 is of the day before the window").containsExactly("2", "3", "4", "5");
        String reconciliation = Files.readString(new Night(store, folder).edition("out", DAY).resolve("reconciliation.csv"), StandardCharsets.UTF_8);
        assertThat(reconciliation).contains(",BLACKLISTED,").contains("2026-11-03T13:00:00.000Z,real,CREATED");
        assertThat(store.jdbc().queryForList("select said from run_note where what = 'status'", Map.of(), String.class)).containsExactly("contacted");
    }

    @Test
    void a_total_that_shrinks_begins_the_list_again_and_nothing_is_counted_twice() {
        vendor.plan(this::page, asked -> {
            leads.remove(0);
            return page(asked);
        });
        Night.Result ended = run();
        assertThat(ended.printed()).doesNotContain("FAILED");
        assertThat(store.jdbc().queryForList("select said from run_note where what = 'pull'", Map.of(), String.class))
                .containsExactly("leads: the vendor's total shrank from 5 to 4 at page 2, the list is begun again");
        assertThat(stored()).containsExactly("2", "3", "4", "5");
        assertThat(store.jdbc().queryForObject("select sum(duplicates) from input_file", Map.of(), Long.class)).isZero();
    }

    @Test
    void an_empty_page_in_the_middle_is_not_the_end_and_what_it_lacks_is_told() {
        String whole = "leads: the vendor counts 5 and gave 3 up to the end of the list";
        vendor.plan(this::page, asked -> Reply.ok(page(asked).body().replaceFirst("\"data\":\\[.*?]", "\"data\":[]")));
        Night.Result ended = run();
        assertThat(vendor.asked()).hasSize(3);
        assertThat(ended.printed()).contains(whole, "This edition is provisional");
        assertThat(stored()).containsExactly("2", "5");
        assertThat(new Night(store, folder).run("job.yml", RunRequest.of(DAY, AS_OF.plusSeconds(60)), SECRETS).printed()).doesNotContain("provisional", whole);
        assertThat(stored()).containsExactly("2", "3", "4", "5");
    }

    @Test
    void a_list_that_says_nothing_of_pages_ends_with_one_that_is_not_full() {
        vendor.on("GET /api/user/leads", asked -> Reply.ok(page(asked).body().replaceFirst(",\"current_page\".*", "}")));
        Night.Result ended = run();
        assertThat(ended.printed()).doesNotContain("FAILED", "could not be fetched");
        assertThat(stored()).containsExactly("2", "3", "4", "5");
        assertThat(vendor.asked()).hasSize(3);
    }

    /** Also where pages are smaller than what was asked for. */
    @Test
    void a_list_that_says_its_total_alone_ends_with_it() {
        vendor.on("GET /api/user/leads", asked -> {
            String page = asked.query().get("page");
            return Reply.ok("{\"data\":[" + leads.get(Integer.parseInt(page) - 1) + "],\"total\":" + leads.size() + "}");
        });
        Night.Result ended = run();
        assertThat(ended.printed()).doesNotContain("FAILED", "could not be fetched");
        assertThat(stored()).containsExactly("2", "3", "4", "5");
        assertThat(vendor.asked()).hasSize(5);
    }

    @Test
    void empty_pages_that_announce_more_for_ever_fail_the_list() {
        vendor.on("GET /api/user/leads", asked -> Reply.ok("{\"data\":[],\"current_page\":" + asked.query().get("page") + ",\"last_page\":1000000}"));
        assertThat(run().printed()).contains("leads, page 11: 10 pages in a row are empty and announce more");
        assertThat(vendor.asked()).hasSize(10);
    }

    @Test
    void a_total_or_a_page_number_of_another_kind_fails_the_list_alone() {
        vendor.on("GET /api/user/leads", asked -> Reply.ok("{\"data\":[],\"current_page\":1,\"last_page\":1,\"total\":99999999999999999999999}"));
        assertThat(run().printed()).contains("FAILED: leads, page 1", "an answer whose total is no count");
        vendor.on("GET /api/user/leads", asked -> Reply.ok("{\"data\":[],\"current_page\":{\"v\":1},\"last_page\":1}"));
        assertThat(new Night(store, folder).run("job.yml", RunRequest.of(DAY, AS_OF.plusSeconds(60)), SECRETS).printed()).contains("an answer whose current_page is no count");
    }

    @Test
    void a_page_in_place_of_another_is_asked_for_again() {
        vendor.plan(this::page, asked -> Reply.ok(page(asked).body().replace("\"current_page\":2", "\"current_page\":1")));
        assertThat(run().printed()).containsPattern("otoni +leads +3 pages +5 records");
        assertThat(stored()).containsExactly("2", "3", "4", "5");
    }
}
