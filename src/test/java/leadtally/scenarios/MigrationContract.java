package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import leadtally.database.Columns;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.database.UnusableStore;
import leadtally.lead.Period;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.SqlArrayValue;

/** A store filled by the release before goes on with this program; one of a later program is refused. */
abstract class MigrationContract {
    private static final Period NIGHT = Period.day(LocalDate.of(2026, 11, 3));
    private static final Instant AS_OF = Instant.parse("2026-11-04T14:00:00Z");

    @TempDir
    Path folder;

    /** URL of a database without tables. */
    abstract String url();

    @Test
    void a_filled_store_of_release_0_1_0_goes_on() throws IOException {
        try (Store store = Store.open(url(), null, null)) {
            fillAsOfMigration5(store);
            assertThat(new Migrations(store).pending()).isPositive();

            Night.Result again = judgeTheDemo(store, folder);

            assertThat(again.code()).as(again.printed()).isZero();
            assertThat(again.printed()).contains("196 records read = 196", "68 submissions in the facts = 68 outcomes");
            // The rules' version rose since: all was judged again, and the evidence of claims is in other words.
            assertThat(again.printed()).contains("edition-2");
            assertThat(figures(folder.resolve("out/demo/2026-11-03/edition-2"))).isEqualTo(figuresOfANewStore());
            assertThat(store.query("queries/job/runs", Map.of(), (row, i) -> row.getString("status"))).containsExactly("published", "published");
            assertThat(new Migrations(store).pending()).isZero();
            assertEachEventHasItsContent(store);
        }
    }

    /** Before anything is judged again: a night looks up by number what stands. */
    @Test
    void judgements_take_the_numbers_of_their_events() throws IOException {
        try (Store store = Store.open(url(), null, null)) {
            fillAsOfMigration5(store);
            long judged = count(store, "judged_event");
            assertThat(judged).isPositive();

            new Migrations(store).migrate();

            assertThat(count(store, "judged_event")).isEqualTo(judged);
            assertThat(numbered(store)).isEqualTo(judged);
        }
    }

    /** How many judgements are under the number of their event. */
    static long numbered(Store store) {
        return count(store, "judged_event judged join vendor_event event on event.content_no = judged.content_no and event.identity = judged.identity "
                + "and event.content_key = judged.content_key");
    }

    static long count(Store store, String rows) {
        return store.jdbc().queryForObject("select count(*) from " + rows, Map.of(), Long.class);
    }

    /** Whether it lay in the event's row when it came, or apart. */
    private static void assertEachEventHasItsContent(Store store) {
        List<UUID> keys = new ArrayList<>();
        List<UUID> ofContents = new ArrayList<>();
        store.stream("queries/reconcile/event_contents", Map.of("identities", new SqlArrayValue("uuid", identities(store))), row -> {
            keys.add(Columns.uuid(row, "content_key"));
            ofContents.add(Columns.content(row, "content_apart", "content").key());
        });
        assertThat(keys).hasSize(114).isEqualTo(ofContents);
    }

    private static Object[] identities(Store store) {
        return store.jdbc().queryForList("select distinct identity from vendor_event", Map.of(), UUID.class).toArray();
    }

    @Test
    void a_store_of_a_later_program_is_refused() {
        try (Store store = Store.open(url(), null, null)) {
            new Migrations(store).migrate();
            store.jdbc().update(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) "
                            + "values (1000, '999', 'a later table', 'SQL', 'V999__a_later_table.sql', 7, 'x', 1, true)", Map.of());

            assertThatThrownBy(() -> new Migrations(store).migrate()).isInstanceOf(UnusableStore.class).hasMessageContaining("migration 999 (a later table) is of a later version");
            assertThatThrownBy(() -> new Migrations(store).pending()).isInstanceOf(UnusableStore.class);
        }
    }

    /** A store that is not judged again has what it would have if it were. */
    @Test
    void the_columns_of_feeds_are_filled_as_a_judgement_fills_them() throws IOException {
        String columns = """
                select cast(identity as varchar(36)) || deciding_vendor || '|' || deciding_campaign || '|' || deciding_type as filled
                from judged_submission
                union all
                select cast(identity as varchar(36)) || case when has_versions then 'versions' else 'one version' end
                from judged_event
                order by 1""";
        try (Store store = Store.open(url(), null, null)) {
            judgeTheDemo(store, folder);
            List<String> judged = store.jdbc().queryForList(columns, Map.of(), String.class);
            assertThat(judged).anyMatch(row -> row.contains("aktify|") && row.endsWith("|campaign.lead_created")).anyMatch(row -> row.endsWith("||"))
                    .anyMatch(row -> row.endsWith("one version")).anyMatch(row -> row.endsWith("versions"));
            store.jdbc().update("update judged_submission set deciding_vendor = '', deciding_campaign = '', deciding_type = ''", Map.of());
            store.jdbc().update("update judged_event set has_versions = false", Map.of());

            for (String statement : Files.readString(Path.of("sql/schema/common/V18__feeds.sql"), StandardCharsets.UTF_8).split(";")) {
                if (statement.strip().startsWith("update ")) {
                    store.jdbc().update(statement, Map.of());
                }
            }

            assertThat(store.jdbc().queryForList(columns, Map.of(), String.class)).isEqualTo(judged);
        }
    }

    /** The same of what is billed under a provider's id: SQL makes the key that the judgement makes. */
    @Test
    void the_ids_that_messages_are_billed_under_are_filled_as_a_judgement_fills_them() throws IOException {
        String filled = """
                select event.event_id || ' ' || coalesce(cast(judged.billed_message as varchar(36)), 'none') as filled
                from judged_event judged
                join vendor_event event on event.content_no = judged.content_no
                order by 1""";
        try (Store store = Store.open(url(), null, null)) {
            Night.copy(Path.of("src/test/resources/scenarios/billed-twice/given"), folder);
            Files.writeString(
                    folder.resolve("inbox/leadping/other.ndjson"),
                    """
                    {"id":"long","activityType":"Mms","providerMessageId":"%s","billableAmount":"1","createdAt":"2026-03-03T16:06:00Z"}
                    {"id":"letters","activityType":"Voicemail","telnyxId":"Zürich 東京 🙂","billableAmount":"1","createdAt":"2026-03-03T16:07:00Z"}
                    """.formatted("m".repeat(5_000)),
                    StandardCharsets.UTF_8);
            new Night(store, folder).run("job.yml", Period.day(LocalDate.of(2026, 3, 3)), Instant.parse("2026-03-05T12:00:00Z"));
            List<String> judged = store.jdbc().queryForList(filled, Map.of(), String.class);
            assertThat(judged).hasSize(13).filteredOn(row -> row.endsWith(" none")).hasSize(3);
            store.jdbc().update("update judged_event set billed_message = null", Map.of());

            String migration = Files.readString(Path.of("sql/schema", store.dialect().folder(), "V22__billed_messages.sql"), StandardCharsets.UTF_8);
            for (String statement : migration.split(";")) {
                if (statement.strip().startsWith("update ")) {
                    store.jdbc().getJdbcTemplate().execute(statement);
                }
            }

            assertThat(store.jdbc().queryForList(filled, Map.of(), String.class)).isEqualTo(judged);
        }
    }

    private static Night.Result judgeTheDemo(Store store, Path folder) throws IOException {
        Night.copy(Path.of("jobs/demo"), Files.createDirectories(folder.resolve("out")).resolve("demo"));
        Files.copy(Path.of("jobs/demo.yml"), folder.resolve("demo.yml"));
        return new Night(store, folder).run("demo.yml", NIGHT, AS_OF);
    }

    private Map<String, String> figuresOfANewStore() throws IOException {
        Path other = folder.resolve("new");
        try (Store store = Store.open("jdbc:h2:mem:" + folder.getFileName(), null, null)) {
            judgeTheDemo(store, other);
            return figures(other.resolve("out/demo/2026-11-03/edition-1"));
        }
    }

    /** All CSV files but the run's own history of changes. */
    private static Map<String, String> figures(Path edition) throws IOException {
        Map<String, String> figures = new TreeMap<>();
        try (Stream<Path> files = Files.list(edition)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".csv") && !one.endsWith("restatement.csv")).toList()) {
                figures.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return figures;
    }

    static void fillAsOfMigration5(Store store) throws IOException {
        String own = store.dialect().folder();
        Flyway.configure().dataSource(store.dataSource()).locations("classpath:sql/schema/common", "classpath:sql/schema/" + own).target("5").load().migrate();
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-" + own + ".sql")).execute(store.dataSource());
        List<String> inserts;
        try (InputStream in = new ClassPathResource("releases/v5.sql.gz").getInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            inserts = lines.lines().filter(line -> line.startsWith("INSERT")).toList();
        }
        store.inTransaction(() -> {
            inserts.forEach(store.jdbc().getJdbcTemplate()::execute);
            return null;
        });
        for (String restart : List.of(
                "alter table run alter column run_no restart with 2", "alter table input_file alter column id restart with 100",
                "alter sequence batch_job_instance_seq restart with 100", "alter sequence batch_job_execution_seq restart with 100",
                "alter sequence batch_step_execution_seq restart with 100")) {
            store.jdbc().getJdbcTemplate().execute(restart);
        }
    }
}
