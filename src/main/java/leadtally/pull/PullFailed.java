package leadtally.pull;

/** A source could not be fetched (rule 8.5): the message says why and what to check, without credential or phone. The night goes on. */
public class PullFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int status;

    public PullFailed(String message) {
        this(message, 0);
    }

    /**
     * @param status of the vendor's answer, 0 if it was none
     */
    public PullFailed(String message, int status) {
        super(message);
        this.what = message;
        this.status = status;
    }

    /**
     * @param what is wrong, for who has a better remedy
     */
    public PullFailed(String what, String remedy, int status) {
        super(what + "; " + remedy);
        this.what = what;
        this.status = status;
    }

    public String what() {
        return what;
    }

    public int status() {
        return status;
    }
}
