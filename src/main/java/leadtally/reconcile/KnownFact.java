package leadtally.reconcile;

import leadtally.lead.Fact;

/** A fact with what is made once of it, since it costs more than to judge it: its key, a digest of the whole fact, and the group under which it is stored. */
public interface KnownFact {
    Fact fact();

    EventKey key();

    String group();

    /** The number of an event's version in the order in which the store took them in; 0 where it has none: of other facts, and outside a store. */
    default long number() {
        return 0;
    }
}
