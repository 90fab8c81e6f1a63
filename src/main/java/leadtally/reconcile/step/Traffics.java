package leadtally.reconcile.step;

import java.util.Arrays;
import leadtally.lead.Traffic;

/** Traffic classes as they lie in tables: by their printed word. */
final class Traffics {
    private Traffics() {}

    static Traffic ofWord(String word) {
        return Arrays.stream(Traffic.values())
                .filter(traffic -> traffic.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no class of traffic is called " + word));
    }
}
