package leadtally.intake;

import java.util.Locale;

/** How a source's records come: it decides by what a delivery is known (rule 2.6). */
public enum Way {
    /** By the file and the place in it. */
    FILE,
    /** By vendor, event and content: a page of a vendor's list, read again, counts as nothing. */
    PULL,
    /** By the row's key: a row of a table, read again, counts as nothing. */
    TABLE;

    /** As stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Way of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
