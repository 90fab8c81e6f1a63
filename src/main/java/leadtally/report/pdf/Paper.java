package leadtally.report.pdf;

import java.util.Locale;
import java.util.Optional;

/** The paper of the PDFs, lying; in points. What stands between the margins is as wide on each, so that there is one layout. */
public enum Paper {
    A4(842, 595),
    LETTER(792, 612);

    /** Width of what stands between the margins: {@code columnWidth} of the templates. */
    static final int BODY = 736;

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Of the left and of the right margin. */
    int margin() {
        return (width - BODY) / 2;
    }

    /** As the job file names it. */
    public String word() {
        return this == A4 ? "A4" : name().toLowerCase(Locale.ROOT);
    }

    /** The paper of that name, in any case. */
    public static Optional<Paper> of(String word) {
        for (Paper paper : values()) {
            if (paper.name().equalsIgnoreCase(word)) {
                return Optional.of(paper);
            }
        }
        return Optional.empty();
    }
}
