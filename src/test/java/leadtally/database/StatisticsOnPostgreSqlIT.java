package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private List<String> known() {
        return lines("select cast(reltuples as bigint) from pg_class where relname = 'changed_cause' and relnamespace = current_schema()::regnamespace");
    }
}
