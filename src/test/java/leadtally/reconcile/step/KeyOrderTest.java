package leadtally.reconcile.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
    @Test
    void rowsComeInTheOrderOfTheirKeysBytes() {
        Random random = new Random(1);
        List<UUID> keys = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            keys.add(new UUID(random.nextLong(), random.nextLong()));
        }

        assertThat(KeyOrder.of(keys, KeyOrder::of)).isSortedAccordingTo(Comparator.comparing(UUID::toString)).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void rowsOfOneBeginningStayInTheirOrder() {
        assertThat(KeyOrder.of(List.of("b2", "a1", "b1", "a2"), row -> (long) row.charAt(0) << 56)).containsExactly("a1", "a2", "b2", "b1");
    }

    @Test
    void noRowsAreNone() {
        assertThat(KeyOrder.of(List.<UUID>of(), KeyOrder::of)).isEmpty();
    }
}
