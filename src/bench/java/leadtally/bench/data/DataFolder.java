package leadtally.bench.data;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A folder of data, made here or elsewhere: {@code inbox/night-NN/<source>/} and {@code data.properties} with from, to and as_of.
 *
 * @param from first business day that is reported
 * @param to last business day that is reported
 * @param asOf when everything at once is judged
 */
public record DataFolder(Path root, LocalDate from, LocalDate to, Instant asOf, long leads, long events) {
    private static final String FILE = "data.properties";

    static void describe(Path folder, DataSettings settings, DataSummary summary) throws IOException {
        String text = String.format(Locale.ROOT, """
                from=%s
                to=%s
                as_of=%s
                leads=%d
                events=%d
                webhooks=%d
                leadping_events=%d
                bytes=%d
                seed=%d
                """, settings.from(), settings.to(), settings.asOfAll(), summary.lines(Feed.SUBMISSIONS),
                summary.lines(Feed.AKTIFY) + summary.lines(Feed.LEADPING), summary.lines(Feed.AKTIFY), summary.lines(Feed.LEADPING), summary.bytes(),
                settings.seed());
        Files.writeString(folder.resolve(FILE), text, StandardCharsets.UTF_8);
    }

    /** Opens a folder. */
    public static DataFolder open(Path root) throws IOException {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + ": missing. Make the data with the benchmark, or write it: from, to (days), as_of (instant), leads, events");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new DataFolder(root.toAbsolutePath(), LocalDate.parse(value(properties, "from")), LocalDate.parse(value(properties, "to")),
                Instant.parse(value(properties, "as_of")), Long.parseLong(value(properties, "leads")), Long.parseLong(value(properties, "events")));
    }

    private static String value(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(FILE + ": no " + key + ". Add it");
        }
        return value.trim();
    }

    /** The files of a feed in every night, in order. */
    public List<Path> files(Feed feed) throws IOException {
        Path inbox = root.resolve("inbox");
        String folder = feed.path().substring(0, feed.path().indexOf('/'));
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile).filter(file -> file.getParent().getFileName().toString().equals(folder)).sorted().toList();
        }
    }
}
