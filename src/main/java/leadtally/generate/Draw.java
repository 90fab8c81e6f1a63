package leadtally.generate;

import java.util.List;

/** Random numbers by SplitMix64, spelt out so that no change of the JDK's own generators can change a byte of the data. */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private long state;

    Draw(long seed, long index) {
        state = mixed(seed) ^ mixed(index * STEP + 1);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += STEP;
        return mixed(state);
    }

    /** A number from 0 to bound − 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from least to greatest, both included. */
    int between(int least, int greatest) {
        return least + below(greatest - least + 1);
    }

    boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
