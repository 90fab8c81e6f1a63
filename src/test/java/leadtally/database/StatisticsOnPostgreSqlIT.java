package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatisticsOnPostgreSqlIT extends StoreContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }

    @Test
    void aTableThatARunHasFilledIsKnownToBeFullAndIsLookedAtAgainOnlyWhenItHasGrownMuch() {
        change("alter table changed_cause set (autovacuum_enabled = false)");
        change("insert into changed_cause (identity) select gen_random_uuid() from generate_series(1, 20000)");

        Statistics.refresh(store);
        assertThat(known()).containsExactly("20000");

        change("insert into changed_cause (identity) select gen_random_uuid() from generate_series(1, 1000)");
        Statistics.refresh(store);
        assertThat(known()).containsExactly("20000");
    }

    /** Asked to summarise them, the server says how many were left. */
    @Test
    void theRangesOfNewLinesAreSummarisedWhenTheirRunHasStoredThem() {
        change("alter table submission_line set (autovacuum_enabled = false)");
        change("""
                insert into submission_line (identity, content_key, group_key, vendor, campaign, phone_raw, phone, external_lead_id, submitted_at, is_test, vendor_lead_id, parent_lead_id,
                    content, source, deliveries, arrival, input_id, record_no, line_no)
                select gen_random_uuid(), gen_random_uuid(), 'g', 'v', 'c', '', null, '', now(), false, '', '', repeat('x', 1000), 's', 1, 'fact', 1, n, n
                from generate_series(1, 2000) as given (n)
                """);

        Statistics.refreshOfFacts(store);

        assertThat(lines("select brin_summarize_new_values('submission_line_time')")).containsExactly("0");
    }

    /** A store's schema may have any name; each is its own store. */
    @Test
    void aSchemaOfAnyName() {
        change("create schema \"Lead Tally\"");
        String database = lines("select current_database()").get(0);
        String url = TestStores.postgresqlUrl().replaceFirst("/[^/?]*[?]", "/" + database + "?") + "&currentSchema=%22Lead%20Tally%22";
        try (Store other = Store.open(url, null, null)) {
            new Migrations(other).migrate();
            other.jdbc().update("alter table changed_cause set (autovacuum_enabled = false)", Map.of());
            other.jdbc().update("insert into changed_cause (identity) select gen_random_uuid() from generate_series(1, 20000)", Map.of());

            Statistics.refresh(other);

            assertThat(other.jdbc().queryForObject("select cast(reltuples as bigint) from pg_class where oid = 'changed_cause'::regclass", Map.of(), Long.class)).isEqualTo(20_000);
        }
    }

    private List<String> known() {
        return lines("select cast(reltuples as bigint) from pg_class where relname = 'changed_cause' and relnamespace = current_schema()::regnamespace");
    }
}
