package leadtally.report;

import java.util.Map;
import leadtally.report.pdf.Paper;

/**
 * How the reports look, and what a claim says beside its figures.
 *
 * @param claimsFrom who claims, lines; {@code ""} leaves room for it
 * @param claimsTo by vendor key: to whom, lines
 */
public record Layout(Paper paper, String claimsFrom, Map<String, String> claimsTo) {
    /** A4, no addresses. */
    public static final Layout PLAIN = new Layout(Paper.A4, "", Map.of());

    public Layout {
        claimsTo = Map.copyOf(claimsTo);
    }
}
