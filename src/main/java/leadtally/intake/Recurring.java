package leadtally.intake;

import leadtally.intake.json.ByteMemo;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;

/** Words and phones that come again and again in a bucket's facts: each is held once. Not for several threads. */
public final class Recurring {
    private final ByteMemo<String> words;
    private final ByteMemo<Phone> phones;

    public Recurring() {
        this(1 << 13);
    }

    private Recurring(int slots) {
        this.words = new ByteMemo<>(slots, word -> word);
        this.phones = new ByteMemo<>(slots, e164 -> Phone.of(new PhoneNumber(e164)));
    }

    /** For facts that come one by one. */
    static Recurring none() {
        return new Recurring(1);
    }

    String word(byte[] bytes, int from, int to) {
        return words.of(bytes, from, to);
    }

    /** The phone of an E.164 text. */
    Phone phone(byte[] bytes, int from, int to) {
        return phones.of(bytes, from, to);
    }
}
