package leadtally.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql:db", "jdbc:postgresql://a,b:5433/db?user=x&targetServerType=primary", "jdbc:postgresql://h/db?currentSchema=%22Lead%20Tally%22"})
    void any_other_is_left_to_it(String url) {
        assertThatCode(() -> PostgresUrls.refuseUnreadable(url)).doesNotThrowAnyException();
    }
}
