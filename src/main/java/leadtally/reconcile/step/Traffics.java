package leadtally.reconcile.step;

import leadtally.lead.Traffic;

/** Traffic classes as they lie in tables: by their printed word. */
final class Traffics {
    private Traffics() {}

    static Traffic ofWord(String word) {
        for (Traffic traffic : Traffic.values()) {
            if (traffic.word().equals(word)) {
                return traffic;
            }
        }
        throw new IllegalStateException("no class of traffic is called " + word);
    }
}
