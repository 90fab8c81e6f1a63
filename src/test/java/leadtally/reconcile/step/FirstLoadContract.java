package leadtally.reconcile.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leadtally.database.StoreContract;
import org.junit.jupiter.api.Test;

/** Keys and indexes go and come back, however often a first load is begun: one that was killed before it stored anything begins again. */
abstract class FirstLoadContract extends StoreContract {
    /** What the large tables are looked up by: a line for each index or key, whatever it is called. */
    abstract List<String> lookups();

    @Test
    void aFirstLoadThatIsBegunAgainEndsWithAllKeysAndIndexes() {
        List<String> before = lookups();
        FirstLoad load = new FirstLoad(store);

        load.begin(true);
        List<String> meanwhile = lookups();
        load.begin(true);
        assertThat(lookups()).isEqualTo(meanwhile).hasSizeLessThan(before.size() / 2);

        load.end();
        load.end();
        load.settle();
        assertThat(lookups()).isEqualTo(before);
    }

    @Test
    void aLaterRunMakesWhatAFirstOneThatBrokeOffLeftOut() {
        List<String> before = lookups();
        new FirstLoad(store).begin(true);

        new FirstLoad(store).begin(false);

        assertThat(lookups()).isEqualTo(before);
    }
}
