package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.h2.api.DatabaseEventListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When H2 opens and closes the file of a store. */
class H2FileTest {
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @Test
    void isHeldOpenFromTheFirstConnectionToTheEnd() {
        SEEN.clear();
        try (Store store = Store.open("jdbc:h2:file:" + folder.resolve("store") + ";DATABASE_EVENT_LISTENER='" + Listener.class.getName() + "'", null, null)) {
            store.jdbc().update("create table given (id int)", Map.of());
            store.inTransaction(() -> {
                store.jdbc().update("insert into given values (1)", Map.of());
                return null;
            });
            assertThat(SEEN).containsExactly("opened");
        }
        assertThat(SEEN).containsExactly("opened", "closing");
    }

    /** Made by H2, by its name. */
    public static final class Listener implements DatabaseEventListener {
        @Override
        public void opened() {
            SEEN.add("opened");
        }

        @Override
        public void closingDatabase() {
            SEEN.add("closing");
        }
    }
}
