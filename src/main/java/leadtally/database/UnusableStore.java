package leadtally.database;

/** This program cannot use the store as it is (exit 64); the message says why, and what to do. */
public final class UnusableStore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableStore(String fault) {
        super("the store cannot be used: " + fault);
    }
}
