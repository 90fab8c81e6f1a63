package leadtally.bench.data;

/** Random numbers by SplitMix64, seeded by (seed, index), so that every lead can be made by itself and no JDK changes a byte. */
final class Draw {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private long state;

    Draw(long seed, long index) {
        state = mixed(mixed(seed) ^ (index + 1) * STEP);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to bound − 1. */
    int below(int bound) {
        state += STEP;
        return (int) (((mixed(state) >>> 32) * bound) >>> 32);
    }

    /** A number from 0 to bound − 1. */
    long below(long bound) {
        state += STEP;
        return Long.remainderUnsigned(mixed(state), bound);
    }

    /** A number from least to greatest, both included. */
    long between(long least, long greatest) {
        return least + below(greatest - least + 1);
    }

    boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    String of(String... choices) {
        return choices[below(choices.length)];
    }
}
