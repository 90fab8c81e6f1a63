package leadtally.report.restatement;

import org.jspecify.annotations.Nullable;

/** The first cause of each of many keys, in nine bytes a key and some room: the keys themselves are not kept, only their hashes. */
final class HashedCauses {
    private static final int LEAST_SLOTS = 1 << 10;
    private static final ChangeCause[] CAUSES = ChangeCause.values();

    private long[] hashes = new long[LEAST_SLOTS];
    /** The cause's place in its order, counted from 1; 0 where the slot is free. */
    private byte[] causes = new byte[LEAST_SLOTS];
    private int size;

    /** Notes a cause of the key: of several the first counts. */
    void add(String key, ChangeCause cause) {
        long hash = Hash64.of(key);
        int slot = slot(hash);
        byte now = (byte) (cause.ordinal() + 1);
        if (causes[slot] == 0) {
            hashes[slot] = hash;
            causes[slot] = now;
            if (++size > hashes.length / 2) {
                grow();
            }
        } else if (now < causes[slot]) {
            causes[slot] = now;
        }
    }

    /** Null for a key without a cause. */
    @Nullable ChangeCause of(String key) {
        byte cause = causes[slot(Hash64.of(key))];
        return cause == 0 ? null : CAUSES[cause - 1];
    }

    private int slot(long hash) {
        int slot = (int) hash & hashes.length - 1;
        while (causes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        byte[] oldCauses = causes;
        hashes = new long[oldHashes.length * 2];
        causes = new byte[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCauses[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                causes[slot] = oldCauses[i];
            }
        }
    }
}
