package leadtally.lead;

/** A number with the word for what it counts, one or many. */
public final class Counted {
    private Counted() {}

    /** {@code 1 page}, {@code 2 pages}. */
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    public static String of(long count, String one, String many) {
        return count + " " + word(count, one, many);
    }

    public static String word(long count, String one, String many) {
        return count == 1 ? one : many;
    }
}
