package leadtally.reconcile;

import leadtally.lead.Fact;

/** A fact with what is made once of it, since it costs more than to judge it: its key, a digest of the whole fact, and the group under which it is stored. */
public interface KnownFact {
    Fact fact();

    EventKey key();

    String group();
}
