package leadtally.report.html;

import java.util.List;

/**
 * A chart as the page draws it, in units of its own box.
 *
 * @param about what it shows, for those who do not see it
 * @param full whether it is as wide as the page
 * @param floor where the bars stand
 */
public record Chart(String about, boolean full, int width, int height, int floor, List<Key> legend, List<Bar> bars, List<Label> labels) {
    /** What a shade means. */
    record Key(int x, int textX, String style, String text) {}

    /** A bar; {@code about} is shown when pointed at. */
    record Bar(long x, long y, long width, long height, String style, String about) {}

    /** A text centred on x. */
    record Label(long x, long y, String text, boolean strong) {}
}
