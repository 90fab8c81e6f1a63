package leadtally.job;

/** What is stored, or what was written of it, does not tie out (rule 9): nothing is published (exit 5). */
final class TieOutFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TieOutFailed(String message) {
        super(message);
    }
}
