package leadtally.story;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadtally.story.PublishedManifest.Said;

/** Reads the totals that an edition's page says to be sums of CSV files, and holds them against these. */
final class HtmlTotals {
    static final String FILE = "index.html";

    private static final Pattern TOTAL = Pattern.compile("data-sum-of=\"([a-z-]+\\.csv) ([^\"]*)\">([^<]*)<");
    private static final String ROWS = "rows";

    private HtmlTotals() {}

    /** Where the page says something else than the files, a sentence each. Several totals of one table that are of one sum are parts of it. */
    static List<String> faults(Path folder, SortedMap<String, Said> files) {
        String page;
        try {
            page = Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return List.of(FILE + ": its text cannot be read any more");
        }
        List<String> faults = new ArrayList<>();
        for (String table : page.split("<table", -1)) {
            sums(table).forEach((name, printed) -> {
                BigDecimal published = published(name, files);
                if (printed.compareTo(published) != 0) {
                    faults.add(FILE + ": a total of " + name.replaceFirst(" ", ", ") + ", is " + printed.toPlainString() + ", published was " + published.toPlainString());
                }
            });
        }
        return faults;
    }

    private static Map<String, BigDecimal> sums(String table) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Matcher total = TOTAL.matcher(table);
        while (total.find()) {
            String figure = total.group(3).replace(",", "").strip();
            sums.merge(total.group(1) + " " + total.group(2), figure.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(figure) : BigDecimal.ZERO, BigDecimal::add);
        }
        return sums;
    }

    private static BigDecimal published(String name, SortedMap<String, Said> files) {
        int blank = name.indexOf(' ');
        Said said = files.get(name.substring(0, blank));
        String column = name.substring(blank + 1);
        if (said == null) {
            return BigDecimal.ZERO;
        }
        return column.equals(ROWS) ? BigDecimal.valueOf(said.rows()) : said.sums().getOrDefault(column, BigDecimal.ZERO);
    }
}
