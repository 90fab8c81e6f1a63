package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.job.RunRequest;
import leadtally.lead.Period;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights whose submissions and webhooks lie in tables of another database. */
abstract class TableSourceContract {
    private static final Period DAY = Period.day(LocalDate.parse("2026-11-03"));
    private static final String PASSWORD = "s3cret-word";
    private static final Instant AS_OF = Instant.parse("2026-11-05T12:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private Night night;
    private Connection other;
    private Secrets secrets;

    /** URL of the other database, which has no table yet. */
    abstract String url();

    abstract String user();

    /** URL of a database that is not there. */
    abstract String nowhere();

    @BeforeEach
    void open() throws IOException, SQLException {
        store = TestStores.h2();
        night = new Night(store, folder);
        String url = url();
        other = DriverManager.getConnection(url, user(), PASSWORD);
        secrets = new Secrets(Map.of("OTHER_URL", url, "OTHER_URL_USER", user(), "OTHER_URL_PASSWORD", PASSWORD));
        execute("""
                create table webhook_landing (
                    id bigint primary key, received_at timestamp with time zone not null, body varchar)""");
        execute("""
                create table submission (
                    id varchar primary key, updated_at timestamp not null, vendor varchar, campaign_id varchar, external_lead_id varchar, phone varchar,
                    submitted_at timestamp with time zone, first_name varchar, last_name varchar, email varchar, is_test boolean)""");
        Files.writeString(folder.resolve("job.yml"), """
                name: tables
                zone: America/New_York
                lookback: 30d
                vendors:
                  aktify: { region: US, grace: 24h, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, table: { url: OTHER_URL, query: sql/sources/crm_submissions.sql } }
                  - { name: landing, vendor: aktify, reads: events, format: aktify-webhook, table: { url: OTHER_URL, query: sql/sources/webhook_landing.sql, overlap: 1h } }
                """, StandardCharsets.UTF_8);
        submission("s1", "L1", "+12025550101");
        submission("s2", "L2", "+12025550102");
        webhook(1, "2026-11-03T14:31:00Z", "L1", "+12025550101");
        webhook(2, "2026-11-03T14:31:30Z", "L1", "+12025550101");
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
        other.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private void submission(String id, String lead, String phone) throws SQLException {
        execute("insert into submission values ('" + id + "', timestamp '2026-11-03 14:30:05', 'aktify', 'solar', '" + lead + "', '" + phone
                + "', timestamp with time zone '2026-11-03 09:30:00-05:00', 'Zo\u00eb', null, null, false)");
    }

    private static String body(String lead, String phone) {
        return "{\"metadata\":{\"eventType\":\"campaign.lead_created\",\"campaignId\":\"solar\",\"eventTime\":\"2026-11-03T14:31:00.000Z\"},\n \"data\":{\"externalLeadId\":\"" + lead
                + "\",\"phone\":\"" + phone + "\"}}";
    }

    private void webhook(int id, String receivedAt, String lead, String phone) throws SQLException {
        execute("insert into webhook_landing values (" + id + ", timestamp with time zone '" + receivedAt.replace("T", " ").replace("Z", "+00:00") + "', '" + body(lead, phone) + "')");
    }

    private Night.Result run(Instant asOf) {
        return night.run("job.yml", RunRequest.of(DAY, asOf), secrets);
    }

    /** source, records, new facts, new versions, duplicates, rejected, re-reads of what the last run read */
    private List<String> counts() {
        return store.jdbc().query(
                "select source, records, new_facts, new_versions, duplicates, rejected, rereads from input_file where run_no = (select max(run_no) from run) order by source",
                Map.of(), (row, i) -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3) + " " + row.getLong(4) + " " + row.getLong(5) + " " + row.getLong(6)
                        + " " + row.getLong(7));
    }

    @Test
    void rows_are_taken_once_two_rows_of_one_content_are_two_deliveries() throws Exception {
        Night.Result first = run(AS_OF);
        assertThat(first.code()).as(first.printed()).isZero();
        assertThat(first.printed()).containsPattern("crm +table +1 page +2 records").containsPattern("landing +table +1 page +2 records");
        assertThat(counts()).containsExactly("crm 2 2 0 0 0 0", "landing 2 1 0 1 0 0");
        String reconciliation = Files.readString(night.edition("out", DAY).resolve("reconciliation.csv"), StandardCharsets.UTF_8);
        assertThat(reconciliation).contains("aktify,solar,L1,", "2026-11-03T14:30:00.000Z,real,CREATED,2026-11-03T14:31:00.000Z,external_id,60,", ",L2,", "MISSING");

        Night.Result second = run(AS_OF.plusSeconds(60));
        assertThat(second.printed()).contains("Nothing changed");
        assertThat(counts()).as("within the overlap all is read again").containsExactly("crm 2 0 0 0 0 2", "landing 2 0 0 0 0 2");

        execute("update submission set phone = '+12025550109', updated_at = timestamp '2026-11-03 14:40:00' where id = 's2'");
        webhook(3, "2026-11-03T14:45:00Z", "L2", "+12025550109");
        Night.Result third = run(AS_OF.plusSeconds(120));
        assertThat(third.printed()).contains("SUBMISSION_CHANGED", "edition-2");
        assertThat(counts()).containsExactly("crm 2 0 1 0 0 1", "landing 3 1 0 0 0 2");
    }

    @Test
    void rows_before_the_overlap_are_not_asked_for_again() throws Exception {
        run(AS_OF);
        webhook(9, "2026-11-03T18:00:00Z", "L2", "+12025550102");
        run(AS_OF.plusSeconds(60));
        run(AS_OF.plusSeconds(120));
        assertThat(counts()).as("all of it is older than the newest row less an hour").containsExactly("crm 2 0 0 0 0 2", "landing 1 0 0 0 0 1");
    }

    /** As what listens for webhooks often keeps them. */
    @Test
    void a_body_may_stand_in_a_wrapper() throws Exception {
        execute("insert into webhook_landing values (3, timestamp with time zone '2026-11-03 14:33:00+00:00', '{\"received_at\":\"2026-11-03T14:32:00Z\",\"headers\":{},\"body\":"
                + body("L2", "+12025550102") + "}')");
        run(AS_OF);
        assertThat(counts()).containsExactly("crm 2 2 0 0 0 0", "landing 3 2 0 1 0 0");
    }

    @Test
    void a_body_that_cannot_be_read_is_rejected_once() throws Exception {
        execute("insert into webhook_landing values (3, timestamp with time zone '2026-11-03 14:32:00+00:00', 'not json')");
        execute("insert into webhook_landing values (4, timestamp with time zone '2026-11-03 14:32:00+00:00', null)");
        run(AS_OF);
        assertThat(counts()).containsExactly("crm 2 2 0 0 0 0", "landing 4 1 0 1 2 0");
        run(AS_OF.plusSeconds(60));
        assertThat(counts()).containsExactly("crm 2 0 0 0 0 2", "landing 4 0 0 0 0 4");
    }

    @Test
    void the_reason_is_that_of_the_body() throws Exception {
        int id = 2;
        for (String body : List.of("", "{\"a\":1", "{} {}", "[1]", "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}", "[".repeat(2_000))) {
            execute("insert into webhook_landing values (" + ++id + ", timestamp with time zone '2026-11-03 14:32:00+00:00', '" + body + "')");
        }
        run(AS_OF);
        assertThat(store.jdbc().queryForList("select reason from rejection", Map.of(), String.class))
                .containsExactlyInAnyOrder("NOT_JSON", "NOT_JSON", "NOT_JSON", "WRONG_SHAPE", "TOO_DEEP", "TOO_DEEP");
    }

    @Test
    void a_query_that_fails_leaves_the_edition_provisional_and_says_what_to_check() throws Exception {
        execute("drop table webhook_landing");
        Night.Result ended = run(AS_OF);
        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(ended.printed()).contains("source landing could not be fetched: the table of OTHER_URL:", "check sql/sources/webhook_landing.sql", "This edition is provisional")
                .doesNotContain(PASSWORD);
        assertThat(counts()).containsExactly("crm 2 2 0 0 0 0");
    }

    @Test
    void a_query_without_a_needed_column_is_told() throws Exception {
        Files.createDirectories(folder.resolve("q"));
        Files.writeString(folder.resolve("q/landing.sql"), "select id, received_at as changed_at, body from webhook_landing where received_at >= :since", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("job.yml"), Files.readString(folder.resolve("job.yml"), StandardCharsets.UTF_8).replace("sql/sources/webhook_landing.sql", "q/landing.sql"),
                StandardCharsets.UTF_8);
        assertThat(run(AS_OF).printed()).contains("source landing could not be fetched: the query does not return row_key; name each column so in q/landing.sql");
    }

    @Test
    void a_query_may_end_as_in_a_file_for_a_person() throws Exception {
        String text = Files.readString(Path.of("sql/sources/webhook_landing.sql"), StandardCharsets.UTF_8).strip();
        Files.createDirectories(folder.resolve("q"));
        Files.writeString(folder.resolve("q/landing.sql"), text + " ; -- that is all\n\n-- ours: 2026\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("job.yml"), Files.readString(folder.resolve("job.yml"), StandardCharsets.UTF_8).replace("sql/sources/webhook_landing.sql", "q/landing.sql"),
                StandardCharsets.UTF_8);
        assertThat(run(AS_OF).printed()).containsPattern("landing +table +1 page +2 records");
    }

    @Test
    void an_address_that_leads_nowhere_is_told_as_one() {
        secrets = new Secrets(Map.of("OTHER_URL", nowhere(), "OTHER_URL_USER", user(), "OTHER_URL_PASSWORD", PASSWORD));
        assertThat(run(AS_OF).printed()).contains("the table of OTHER_URL: ", "; check that the database runs and that OTHER_URL names it").doesNotContain("check sql/sources");
        secrets = new Secrets(Map.of("OTHER_URL", "postgres://host/db"));
        assertThat(run(AS_OF.plusSeconds(60)).printed())
                .contains("the table of OTHER_URL: No suitable driver found for OTHER_URL; have OTHER_URL begin with jdbc:, such as jdbc:postgresql://host/db");
    }
}
