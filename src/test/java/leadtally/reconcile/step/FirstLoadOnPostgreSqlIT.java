package leadtally.reconcile.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.database.TestStores;
import org.junit.jupiter.api.Test;

class FirstLoadOnPostgreSqlIT extends FirstLoadContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }

    @Override
    List<String> lookups() {
        return lines("""
                select replace(indexdef, current_schema() || '.', '')
                from pg_indexes
                where schemaname = current_schema()
                    and tablename in ('vendor_event', 'event_content', 'judged_event', 'submission_line', 'judged_submission', 'judged_group', 'group_link')
                order by 1
                """);
    }

    @Test
    void whatOnlyOneOfTheTwoSessionsMadeIsCompleted() {
        List<String> before = lookups();
        for (String half : List.of("index_judgements", "index_vendor_events")) {
            new FirstLoad(store).begin(true);
            store.query("queries/intake/" + half, Map.of(), (row, i) -> "");

            FirstLoad load = new FirstLoad(store);
            load.end();
            load.settle();

            assertThat(lookups()).as("after " + half + " alone").isEqualTo(before);
        }
    }
}
