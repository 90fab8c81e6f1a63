package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import leadtally.database.TestStores;
import leadtally.pull.StubVendor.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code leadtally doctor}, the real command. */
class DoctorIT {
    @TempDir
    Path folder;

    private final StubVendor vendor = new StubVendor();

    @AfterEach
    void close() {
        vendor.close();
    }

    private void job(String database) throws IOException {
        Files.writeString(folder.resolve("job.yml"), """
                name: looked-at
                zone: America/New_York
                database: "%s"
                vendors:
                  aktify: { region: US, grace: 24h, currency: USD }
                  leadping: { region: US, grace: 24h, currency: USD }
                  otonistark: { region: BR, grace: 24h, currency: BRL, zone: America/Sao_Paulo }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/crm/*.csv" }
                  - { name: leadping, vendor: leadping, reads: events, format: leadping-event, pull: { url: "%s", token: LP_KEY } }
                  - { name: otoni, vendor: otonistark, reads: answers, format: otonistark-lead, pull: { url: "%s/api", token: OT_KEY } }
                  - { name: landing, vendor: aktify, reads: events, format: aktify-webhook, table: { url: LANDING_URL, query: sql/sources/webhook_landing.sql } }
                """.formatted(database, vendor.url(), vendor.url()), StandardCharsets.UTF_8);
    }

    private String landing() throws Exception {
        String url = TestStores.postgresqlUrl();
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("create table webhook_landing (id bigint primary key, received_at timestamp with time zone not null, body varchar)");
        }
        return url;
    }

    @Test
    void a_sound_night_has_no_fault_and_nothing_is_changed() throws Exception {
        Files.createDirectories(folder.resolve("in/crm"));
        job("jdbc:h2:file:./data/store");
        vendor.on("POST /events/all/my", new StubList(1)::page).on("POST /usage/all/my", asked -> Reply.problem(403, "Forbidden", "Not for this key."))
                .on("POST /transactions/all/my", new StubList(1)::page).on("GET /api/user/leads", asked -> Reply.ok("{\"data\":[],\"current_page\":1,\"last_page\":1,\"total\":0}"));
        Command command = new Command(folder, Map.of(
                "LP_KEY", StubVendor.KEY, "OT_KEY", StubVendor.KEY, "LANDING_URL", landing(), "LEADTALLY_PHONE_KEY", "k"));
        Map<String, Long> before = tree();
        Command.Ended ended = command.run("doctor", "--job", "job.yml");
        assertThat(ended.code()).as(ended.text()).isZero();
        assertThat(ended.text()).contains("No fault found.", "is not there yet; the first run makes it", "source leadping", "answers and takes the key of LP_KEY", "source otoni",
                        "the key does not open the usage list", "the database of LANDING_URL answers, and sql/sources/webhook_landing.sql runs")
                .doesNotContain(StubVendor.KEY, "FAULT", "transactions list");
        assertThat(tree()).as("nothing is changed").isEqualTo(before);
        assertThat(vendor.asked("/events/all/my")).singleElement().satisfies(asked -> assertThat(asked.json().get("pageSize").asInt()).isEqualTo(1));
    }

    @Test
    void each_fault_is_told_with_its_remedy() throws Exception {
        job("jdbc:postgresql://localhost:1/nowhere?password=hush-hush");
        vendor.on("POST /events/all/my", asked -> Reply.problem(403, "Forbidden", "The key may not read events."));
        Files.writeString(folder.resolve("out"), "a file in the way", StandardCharsets.UTF_8);
        Command.Ended ended = new Command(folder, Map.of("LP_KEY", StubVendor.KEY, "LANDING_URL", "jdbc:nosuch://host/db")).run("doctor", "--job", "job.yml");
        assertThat(ended.code()).as(ended.text()).isEqualTo(1);
        assertThat(ended.text().lines().filter(line -> line.startsWith("FAULT"))).hasSize(8);
        assertThat(ended.text()).contains(
                        "LEADTALLY_PHONE_KEY is not set", "make " + folder.toRealPath().resolve("out") + " a folder that this user may write", "in/crm is not there; make it",
                        "cannot be reached", "The key may not read events.", "check with the vendor what the key that token: names may read",
                        "OT_KEY is not set; set it, or name a file with it in OT_KEY_FILE", "put the driver's jar on the class path with LEADTALLY_CLASSPATH")
                .doesNotContain(StubVendor.KEY, "hush-hush");
    }

    @Test
    void what_the_pulls_need_is_looked_at_and_a_ledger_that_fails_is_not_one_that_is_closed() throws Exception {
        Files.writeString(folder.resolve("job.yml"), """
                name: looked-at
                zone: America/New_York
                vendors: { leadping: { region: US, grace: 24h, currency: USD } }
                sources:
                  - { name: leadping, vendor: leadping, format: leadping-event, pull: { url: "%s", token: LP_KEY, ids: ids.txt } }
                  - { name: other, vendor: leadping, format: leadping-lead, pull: { url: "%s", token: sk_live_51AbCdEfGh } }
                """.formatted(vendor.url(), vendor.url()), StandardCharsets.UTF_8);
        vendor.on("POST /events/all/my", new StubList(1)::page).on("POST /usage/all/my", asked -> Reply.of(500, "")).on("POST /transactions/all/my", asked -> Reply.of(403, ""));
        Command command = new Command(folder, Map.of("LP_KEY", StubVendor.KEY, "LEADTALLY_PHONE_KEY", "k"));
        Command.Ended ended = command.run("doctor", "--job", "job.yml");
        assertThat(ended.code()).as(ended.text()).isEqualTo(1);
        assertThat(ended.text().lines().filter(line -> line.startsWith("FAULT"))).hasSize(3);
        assertThat(ended.text()).contains(
                        "ids.txt cannot be read (it is not there); put it there, or take ids: out of the job file",
                        "the usage list does not come (POST " + vendor.url().getAuthority() + "/usage/all/my: status 500, 1 time): billing-ledger.csv goes without it; see whether the vendor reports an outage",
                        "the key does not open the transactions list",
                        "the value of token (of a table: url) names no variable that is set; if it is the key itself, put that into a variable")
                .doesNotContain("the key does not open the usage list", "51AbCdEfGh");
        Command.Ended run = command.run("run", "--job", "job.yml");
        assertThat(run.code()).as(run.text()).isEqualTo(64);
        assertThat(run.text()).contains("the value of token").doesNotContain("51AbCdEfGh");
    }

    @Test
    void a_job_file_that_cannot_be_used_is_a_fault_too() throws Exception {
        Files.writeString(folder.resolve("job.yml"), """
                name: bad
                zone: America/New_York
                vendors: { leadping: { region: US } }
                sources:
                  - { name: a, vendor: leadping, format: leadping-event, pull: { url: "http://api.leadping.ai", token: "sk_live_secret-in-here!", repul: 7d } }
                  - { name: b, vendor: leadping, format: leadping-event, pull: { url: "http://user:pw/@SECRET@api.leadping.ai/v1?key=SECRET", token: LP_KEY } }
                """, StandardCharsets.UTF_8);
        Command.Ended ended = new Command(folder, Map.of("LEADTALLY_PHONE_KEY", "k")).run("doctor", "--job", "job.yml");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("sources[0].pull.url: must be an https URL", "sources[0].pull.token: must be the name of an environment variable",
                        "sources[0].pull.repul: unknown key; the nearest known one is repull")
                .contains("not http://api.leadping.ai", "not http://***@api.leadping.ai/v1?***").doesNotContain("secret-in-here", "SECRET", "user:");
    }

    @Test
    void a_store_that_a_run_holds_is_told_at_once_and_one_that_ran_is_looked_at() throws Exception {
        Files.createDirectories(folder.resolve("in/crm"));
        Files.writeString(folder.resolve("job.yml"), """
                name: files
                zone: America/New_York
                database: jdbc:h2:file:./data/store
                vendors: { aktify: { region: US, grace: 24h, currency: USD } }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/crm/*.csv" }
                """, StandardCharsets.UTF_8);
        Command command = new Command(folder, Map.of("LEADTALLY_PHONE_KEY", "k"));
        assertThat(command.run("run", "--job", "job.yml", "--date", "2026-11-03").code()).isZero();
        Map<String, Long> before = tree();
        Command.Ended looked = command.run("doctor", "--job", "job.yml");
        assertThat(looked.text()).contains("all applied", "run 1 of 2026-11-03, published", "No fault found.");
        assertThat(tree()).as("nothing is changed").isEqualTo(before);
        Files.writeString(folder.resolve("into.yml"), Files.readString(folder.resolve("job.yml")) + "output: in/crm\n", StandardCharsets.UTF_8);
        assertThat(command.run("doctor", "--job", "into.yml").text()).contains("FAULT", "in/crm/*.csv finds what runs write to in/crm too; give output: a folder of its own");
        try (Connection held = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/store"), "sa", "")) {
            assertThat(command.run("doctor", "--job", "job.yml").code()).isEqualTo(4);
            assertThat(held.isClosed()).isFalse();
        }
    }

    /** Its name was changed behind a run that broke off: no later night would tie out. */
    @Test
    void a_run_that_no_start_of_this_job_resumes_is_a_fault() throws Exception {
        String url = TestStores.postgresqlUrl();
        Files.createDirectories(folder.resolve("in/crm"));
        String job = """
                name: files
                zone: America/New_York
                database: "%s"
                vendors: { aktify: { region: US, grace: 24h, currency: USD } }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/crm/*.csv" }
                """.formatted(url);
        Files.writeString(folder.resolve("job.yml"), job, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("renamed.yml"), job.replace("name: files", "name: renamed"), StandardCharsets.UTF_8);
        Command command = new Command(folder, Map.of("LEADTALLY_PHONE_KEY", "k"));
        assertThat(command.run("run", "--job", "job.yml", "--date", "2026-11-03").code()).isZero();
        assertThat(command.run("doctor", "--job", "renamed.yml").text()).contains("No fault found.");
        try (Connection store = DriverManager.getConnection(url); Statement statement = store.createStatement()) {
            assertThat(statement.executeUpdate("update run set status = 'running', ended_at = null, exit_code = null")).isOne();
            Command.Ended looked = command.run("doctor", "--job", "renamed.yml");
            assertThat(looked.code()).as(looked.text()).isEqualTo(1);
            assertThat(looked.text()).contains("FAULT", "unfinished run", "run 1 of job files for 2026-11-03 is unfinished", "with the job file of that name");
            assertThat(command.run("doctor", "--job", "job.yml").text()).as("its own next start resumes it").contains("No fault found.");

            statement.execute("select pg_advisory_lock(hashtextextended('leadtally ' || current_schema(), 0))");
            assertThat(command.run("doctor", "--job", "renamed.yml").text()).as("it is at work").contains("No fault found.");
        }
    }

    @Test
    void a_vendor_that_was_taken_out_is_a_fault() throws Exception {
        String job = twoVendors();
        Files.writeString(folder.resolve("without.yml"), job.replaceFirst("  yotel:.*\n", ""), StandardCharsets.UTF_8);
        Command command = new Command(folder, Map.of("LEADTALLY_PHONE_KEY", "k"));
        assertThat(command.run("run", "--job", "job.yml", "--date", "2026-11-03").code()).isZero();
        Command.Ended without = command.run("doctor", "--job", "without.yml");
        assertThat(without.code()).as(without.text()).isEqualTo(1);
        assertThat(without.text()).contains("FAULT  vendors", "vendor yotel has stored facts but is not in the job file; put vendor yotel back into vendors: of the job file", "1 fault.");
        Command.Ended refused = command.run("run", "--job", "without.yml");
        assertThat(refused.code()).as(refused.text()).isEqualTo(64);
        assertThat(refused.text()).contains("put vendor yotel back into vendors: of the job file");
    }

    /** All tokens and ids would be others than those in the editions so far. */
    @Test
    void another_phone_key_than_that_of_the_newest_edition_is_a_fault_and_no_hindrance() throws Exception {
        twoVendors();
        Command command = new Command(folder, Map.of("LEADTALLY_PHONE_KEY", "k"));
        Command.Ended first = command.run("run", "--job", "job.yml", "--date", "2026-11-03");
        assertThat(first.code()).as(first.text()).isZero();
        assertThat(first.text()).doesNotContain("LEADTALLY_PHONE_KEY");
        assertThat(command.run("doctor", "--job", "job.yml").text()).contains("No fault found.");

        Command other = new Command(folder, Map.of("LEADTALLY_PHONE_KEY", "other"));
        Command.Ended changed = other.run("doctor", "--job", "job.yml");
        assertThat(changed.code()).as(changed.text()).isEqualTo(1);
        assertThat(changed.text()).contains("FAULT  phone key", "is another one than that of the newest edition, 2026-11-03/edition-1", "set the key that edition was published with", "1 fault.");
        Command.Ended dry = other.run("run", "--job", "job.yml", "--date", "2026-11-03", "--dry-run");
        assertThat(dry.text().lines().filter(line -> line.contains("LEADTALLY_PHONE_KEY is another one"))).hasSize(1);
        Command.Ended warned = other.run("run", "--job", "job.yml", "--date", "2026-11-03");
        assertThat(warned.code()).as(warned.text()).isZero();
        assertThat(warned.text().lines().filter(line -> line.contains("LEADTALLY_PHONE_KEY is another one"))).singleElement().asString().contains("WARN");
    }

    private String twoVendors() throws IOException {
        Files.createDirectories(folder.resolve("in/crm"));
        Files.writeString(folder.resolve("in/crm/a.csv"), """
                vendor,campaign_id,external_lead_id,phone,submitted_at
                aktify,c1,A1,+15552010101,2026-11-03T14:00:00Z
                yotel,y1,Y1,9876543210,2026-11-03T14:10:00Z
                """, StandardCharsets.UTF_8);
        String job = """
                name: files
                zone: America/New_York
                database: jdbc:h2:file:./data/store
                thresholds: { missing: 100%, critical: 9 }
                vendors:
                  aktify: { region: US, grace: 24h, currency: USD }
                  yotel: { region: IN, grace: 1h, currency: INR }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/crm/*.csv" }
                """;
        Files.writeString(folder.resolve("job.yml"), job, StandardCharsets.UTF_8);
        return job;
    }

    /** Every file with its time of change. */
    private Map<String, Long> tree() throws IOException {
        Map<String, Long> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                tree.put(folder.relativize(file).toString(), Files.isDirectory(file) ? 0 : Files.getLastModifiedTime(file).toMillis());
            }
        }
        return tree;
    }
}
