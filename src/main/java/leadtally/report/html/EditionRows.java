package leadtally.report.html;

import java.util.List;

/** The editions of an output folder, newest period first; of a period its newest edition, with links to the ones before. */
public record EditionRows(String id, List<Row> rows) {
    /**
     * A period.
     *
     * @param page link, {@code ""} where the folder has none
     * @param pdf link, {@code ""} where the folder has none
     * @param open discrepancies of its days that are open now
     */
    public record Row(
            String period, String edition, String state, String asOf, String submitted, String created, String missing, String discrepancies, String open, String billed,
            String claimed, String page, String pdf, String folder, List<Earlier> earlier) {
        /** Whether there are earlier editions. */
        boolean before() {
            return !earlier.isEmpty();
        }
    }

    /** An edition that a newer one replaced. */
    public record Earlier(String href, String number) {}
}
