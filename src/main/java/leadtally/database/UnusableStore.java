package leadtally.database;

/** This program cannot use the store as it is: it is of a later program, or a migration of it failed (exit 64); the message says what to do. */
public final class UnusableStore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableStore(String fault) {
        super("the store cannot be used: " + fault);
    }
}
