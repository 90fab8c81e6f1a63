package leadtally.reconcile.step;

import leadtally.lead.Fact;
import leadtally.reconcile.EventKey;
import leadtally.reconcile.KnownFact;

/**
 * A fact with its key, its first arrival and the number of all.
 *
 * @param group under which it is stored: {@link Fact#group()} when it came
 * @param key made once: it is a digest of the whole fact
 * @param inputId input file of the first arrival, with record and line there
 * @param deliveries arrivals, at least 1
 * @param arrival how its first arrival is counted for its file (rule 9.1)
 * @param number 0 of a fact that has none, and of an event until it is stored
 */
record StoredFact(Fact fact, String group, EventKey key, long inputId, long record, long line, int deliveries, Arrival arrival, long number)
        implements KnownFact {
    enum Arrival {
        FACT("fact"),
        VERSION("version"),
        DUPLICATE("duplicate");

        private final String word;

        Arrival(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A repeated query gave it again (rule 2.6): no delivery more. */
    StoredFact seenAgain(Fact seen) {
        return new StoredFact(seen, group, key, inputId, record, line, deliveries, arrival, number);
    }

    StoredFact redelivered(Fact seen) {
        return new StoredFact(seen, group, key, inputId, record, line, deliveries + 1, arrival, number);
    }

    StoredFact numbered(long given) {
        return new StoredFact(fact, group, key, inputId, record, line, deliveries, arrival, given);
    }
}
