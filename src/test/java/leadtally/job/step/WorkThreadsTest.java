package leadtally.job.step;

import static org.assertj.core.api.Assertions.assertThat;

import leadtally.database.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkThreadsTest {
    @ParameterizedTest(name = "{0} cores, {1} MB of heap: {2}")
    @CsvSource({
        "1, 768, 1",
        "2, 768, 2",
        "2, 128, 1",
        "2, 48, 1",
        "16, 768, 8",
        "16, 4096, 16",
        "128, 65536, 32",
    })
    void asManyAsThereAreCoresAndAsTheHeapAndTheConnectionsAreEnoughFor(int cores, long megabytes, int threads) {
        assertThat(WorkThreads.count(cores, megabytes << 20)).isEqualTo(threads).isLessThan(Store.CONNECTIONS);
    }
}
