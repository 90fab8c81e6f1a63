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
    void numbersComeInTheirOrder() {
        List<Long> numbers = new ArrayList<>(List.of(1L << 39, 1_000L, 1_001L, 3L, 2L, 70_000L));

        assertThat(KeyOrder.of(numbers, KeyOrder::ofNumber)).containsExactly(2L, 3L, 1_000L, 1_001L, 70_000L, 1L << 39);
    }

    @Test
    void noRowsAreNone() {
        assertThat(KeyOrder.of(List.<UUID>of(), KeyOrder::of)).isEmpty();
    }
}
