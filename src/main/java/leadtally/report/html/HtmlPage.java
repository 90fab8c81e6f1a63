package leadtally.report.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import leadtally.lead.Digests;
import org.jspecify.annotations.Nullable;

/**
 * A page, self-contained: a policy in its head lets it run its own script and use its own style and nothing else. Every text is escaped.
 *
 * @param title of the document
 * @param foot the last line
 * @param edition null on the page over all editions
 * @param overall null on an edition's page
 */
public record HtmlPage(String title, String foot, @Nullable EditionBody edition, @Nullable OverallBody overall) {
    /** Of an edition's folder, and of the output folder. */
    public static final String FILE = "index.html";

    private static final String FOLDER = "reports/html/";
    private static final String STYLE = text("leadtally.css");
    private static final String SCRIPT = text("leadtally.js");
    private static final Template PAGE = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withFormatter(HtmlPage::shown)
            .withLoader(name -> new InputStreamReader(open(name + ".mustache"), StandardCharsets.UTF_8))
            .compile(text("page.mustache"));

    /**
     * What an edition's page shows.
     *
     * @param frame of which run, of which instants, as of when
     */
    public record EditionBody(
            String title, String subtitle, List<String> frame, String badge, boolean isFinal, String answer, String stateNote, List<?> figures, List<Part> sections) {}

    /**
     * What the page over all editions shows.
     *
     * @param latest link to the latest edition's page, {@code ""} if there is none
     */
    public record OverallBody(String title, String subtitle, List<String> frame, String latest, List<Part> sections) {}

    /**
     * One section: at most one of table, list and editions.
     *
     * @param id letters and dashes, once a page
     */
    public record Part(
            String id, String heading, String note, List<Chart> charts, @Nullable HtmlTable table, @Nullable OpenRows list, @Nullable EditionRows editions) {
        /** Whether there is a chart. */
        boolean drawn() {
            return !charts.isEmpty();
        }

        /** Charts only. */
        public static Part of(String id, String heading, String note, List<Chart> charts) {
            return new Part(id, heading, note, charts, null, null, null);
        }

        /** A list of open discrepancies with its filter. */
        public static Part of(String id, String heading, String note, OpenRows list) {
            return new Part(id, heading, note, List.of(), null, list, null);
        }

        /** The list of editions. */
        public static Part of(String id, String heading, String note, EditionRows editions) {
            return new Part(id, heading, note, List.of(), null, null, editions);
        }

        /** The same under a chart. */
        public Part with(Chart chart) {
            return new Part(id, heading, note, List.of(chart), table, list, editions);
        }
    }

    /** What the templates ask for besides the page itself. */
    private record Context(
            String title, String foot, @Nullable EditionBody edition, @Nullable OverallBody overall, String style, String script, String styleHash, String scriptHash) {}

    /** Writes the file. */
    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            PAGE.execute(new Context(title, foot, edition, overall, STYLE, SCRIPT, hash(STYLE), hash(SCRIPT)), out);
        }
    }

    /** As the page's policy names what it may run. */
    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text of a value. The compiler also asks it of whatever a section is about, to see whether that is empty: of tables and rows none is made. */
    private static String shown(Object value) {
        return value instanceof Record || value instanceof Collection ? value.getClass().getSimpleName() : String.valueOf(value);
    }

    private static InputStream open(String file) {
        InputStream in = HtmlPage.class.getClassLoader().getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("no " + FOLDER + file + " in the jar");
        }
        return in;
    }

    private static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + file, e);
        }
    }
}
