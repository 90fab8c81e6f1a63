package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void aNewDatabaseThatCannotHoldEveryNameIsRefused() {
        String url = TestStores.postgresqlUrl();
        String latin;
        try (Store owner = Store.open(url, null, null)) {
            String database = owner.jdbc().queryForObject("select current_database()", Map.of(), String.class);
            latin = database + "_latin1";
            owner.jdbc().update("create database " + latin + " template template0 encoding 'LATIN1' locale 'C'", Map.of());
            url = url.replace("/" + database + "?", "/" + latin + "?");
        }

        try (Store store = Store.open(url, null, null)) {
            assertThatThrownBy(() -> new Migrations(store).migrate()).isInstanceOf(UnusableStore.class)
                    .hasMessage("the store cannot be used: the encoding of database " + latin + " is LATIN1, which cannot hold every name and text; create one with"
                            + " encoding 'UTF8' and template template0");
        }
    }
}
