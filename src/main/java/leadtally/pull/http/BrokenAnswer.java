package leadtally.pull.http;

/** An answer that cannot be what the vendor meant: cut off, no JSON, a page that came before. It is asked for again. */
public final class BrokenAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokenAnswer(String message) {
        super(message);
    }
}
