package leadtally.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Period;
import leadtally.report.html.Charts;
import leadtally.report.html.EditionRows;
import leadtally.report.html.HtmlPage;
import leadtally.report.html.HtmlPage.Part;
import leadtally.report.html.OpenRows;
import leadtally.report.pdf.Shown;
import leadtally.report.row.ReasonFigures;
import leadtally.report.row.TrendRow;
import leadtally.report.step.StoredTrend;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code <out>/index.html}: all editions, the last 30 days, what is open of every day. */
final class OverallHtml {
    private static final String AMOUNT = "amount ";

    private final Store store;
    private final Path out;
    private final EditionRequest request;

    OverallHtml(Store store, Path out, EditionRequest request) {
        this.store = store;
        this.out = out;
        this.request = request;
    }

    /**
     * Writes the page.
     *
     * @param reasons open discrepancies of every day
     * @param openByDay how many, by day
     */
    void write(Path file, Collection<ReasonFigures> reasons, SortedMap<LocalDate, Long> openByDay) throws IOException {
        List<EditionRows.Row> editions = editions(openByDay);
        LocalDate last = request.days().of(request.asOf()).minusDays(1);
        List<TrendRow> trend = StoredTrend.upTo(store, last);
        List<Part> sections = List.of(
                Part.of("trend", "The last 30 days", "Up to " + last + "; all classes of traffic.",
                        List.of(Charts.leads(trend), Charts.calls(trend), Charts.open(trend))),
                Part.of("editions", "Editions", "The newest edition of each period; an edition is never overwritten, the earlier ones stay.", new EditionRows("editions", editions)),
                Part.of("open", "Open discrepancies of every day", OpenRows.note(reasons, "open-discrepancies.csv"), OpenRows.of("open", reasons, request.phones())));
        // The link's target, since not every file share follows links.
        Path newest = out.resolve("latest").resolve(HtmlPage.FILE);
        String latest = Files.exists(newest) ? out.toRealPath().relativize(newest.toRealPath()).toString() : "";
        HtmlPage.OverallBody body = new HtmlPage.OverallBody(
                "Nightly closes of " + request.jobName(), "What was published, what is open, how the last days went.",
                List.of(request.jobName(), request.days().zone().getId(), "as of " + CanonicalTime.millis(request.asOf())), latest, sections);
        String foot = "Generated " + CanonicalTime.millis(request.generatedAt()) + " by leadtally " + request.program() + ", phones " + request.phones() + ".";
        new HtmlPage("Leadtally, " + request.jobName(), foot, null, body).write(file);
    }

    private List<EditionRows.Row> editions(SortedMap<LocalDate, Long> openByDay) {
        List<EditionRows.Row> rows = new ArrayList<>();
        store.stream("queries/report/published_editions", Map.of(), row -> {
            Period period = new Period(Columns.day(row, "period_from"), Columns.day(row, "period_to"));
            String folder = row.getString("folder");
            int number = row.getInt("edition_no");
            EditionRows.Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (last != null && last.period().equals(name(period))) {
                last.earlier().add(new EditionRows.Earlier(exists(folder, HtmlPage.FILE) ? folder + "/" + HtmlPage.FILE : folder, Integer.toString(number)));
                return;
            }
            JsonNode files = JsonMapper.shared().readTree(row.getString("manifest")).path("files");
            long open = openByDay.subMap(period.from(), period.to().plusDays(1)).values().stream().mapToLong(Long::longValue).sum();
            rows.add(new EditionRows.Row(
                    name(period), Integer.toString(number), row.getString("state"), Shown.instant(Columns.instant(row, "as_of")), sum(files, "submitted"),
                    sum(files, "created"), sum(files, "missing"), Shown.count(files.path("discrepancies.csv").path("rows").asLong(0)), Shown.count(open),
                    money(files.path("billing.csv")), money(files.path("claims.csv")), link(folder, HtmlPage.FILE), link(folder, EditionPdf.FILE), folder,
                    new ArrayList<>()));
        });
        return rows;
    }

    private static String name(Period period) {
        return period.folder().replace("_", " to ");
    }

    private static String sum(JsonNode files, String column) {
        return Shown.plain(files.path("waterfall.csv").path("sums").path(column).asString("0"));
    }

    private static String money(JsonNode file) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        file.path("sums").properties().stream()
                .filter(sum -> sum.getKey().startsWith(AMOUNT))
                .forEach(sum -> sums.put(sum.getKey().substring(AMOUNT.length()), new BigDecimal(sum.getValue().asString("0"))));
        return Shown.money(sums).replace("\n", ", ");
    }

    private String link(String folder, String file) {
        return exists(folder, file) ? folder + "/" + file : "";
    }

    private boolean exists(String folder, String file) {
        return Files.exists(out.resolve(folder).resolve(file));
    }
}
