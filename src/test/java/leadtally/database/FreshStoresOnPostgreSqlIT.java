package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshStoresOnPostgreSqlIT extends FreshStoresContract {
    private static final List<String> LIMITS = List.of("statement_timeout", "idle_in_transaction_session_timeout", "idle_session_timeout");

    @Override
    Store fresh() {
        return TestStores.postgresql();
    }

    @Test
    void aServersTimeLimitsForApplicationsAreNotForARun() {
        String url = TestStores.postgresqlUrl();
        try (Store owner = Store.open(url, null, null)) {
            String database = owner.jdbc().queryForObject("select current_database()", Map.of(), String.class);
            LIMITS.forEach(limit -> owner.jdbc().update("alter database " + database + " set " + limit + " = '1h'", Map.of()));
        }

        try (Store store = Store.open(url, null, null)) {
            assertThat(LIMITS).allSatisfy(limit -> assertThat(store.jdbc().queryForObject("select current_setting('" + limit + "')", Map.of(), String.class)).isEqualTo("0"));
        }
    }
}
