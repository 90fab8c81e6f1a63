package leadtally.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "jdbc:postgresql://postgres:ge/heim@127.0.0.1:5432/db", "jdbc:postgresql://host/db&user=x&password=geheim", "jdbc:postgresql://host:abc/db?password=geheim",
        "jdbc:postgresql://host/db?password=geheim%ZZ"
    })
    void what_the_driver_cannot_read_is_told_without_it(String url) {
        assertThatThrownBy(() -> Store.open(url, null, null)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("database URL: cannot be read; write ")
                .hasMessageNotContaining("heim").hasNoCause();
    }

    @Test
    void a_user_before_the_host_is_no_host() {
        assertThatThrownBy(() -> Store.open("jdbc:postgresql://postgres:geheim@localhost:1/db", null, null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("database URL: has a user before the host, which the driver takes for a part of its name;"
                        + " write jdbc:postgresql://host/db, and user and password into LEADTALLY_DB_USER and LEADTALLY_DB_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql:db", "jdbc:postgresql://a,b:5433/db?user=x&targetServerType=primary", "jdbc:postgresql://h/db?currentSchema=%22Lead%20Tally%22"})
    void any_other_is_left_to_it(String url) {
        assertThatCode(() -> PostgresUrls.refuseUnreadable(url)).doesNotThrowAnyException();
    }
}
