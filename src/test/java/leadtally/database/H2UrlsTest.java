package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2UrlsTest {
    private static final Path FOLDER = Path.of("/jobs");

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/leadtally, /jobs/data/leadtally.mv.db",
        "jdbc:h2:./data/leadtally, /jobs/data/leadtally.mv.db",
        "jdbc:h2:/srv/store;CACHE_SIZE=1;ACCESS_MODE_DATA=r, /srv/store.mv.db"
    })
    void aFileBeginsAtTheFolderThatTheCommandWasStartedIn(String url, Path file) {
        assertThat(H2Urls.databaseFile(url, FOLDER).normalize()).isEqualTo(file);
    }

    @Test
    void aTildeIsTheHomeFolder() {
        assertThat(H2Urls.databaseFile("jdbc:h2:~/store", FOLDER)).isEqualTo(Path.of(System.getProperty("user.home"), "store.mv.db"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:test", "jdbc:h2:mem:", "jdbc:h2:tcp://host/store"})
    void memoryAndServersHaveNone(String url) {
        assertThat(H2Urls.databaseFile(url, FOLDER)).isNull();
    }
}
