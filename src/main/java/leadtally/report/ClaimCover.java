package leadtally.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.report.pdf.ClaimSections;
import leadtally.report.pdf.PdfFile;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Section;
import leadtally.report.pdf.Shown;
import leadtally.report.row.ClaimFigures;

/** {@code claims-<vendor>.pdf}: what goes to a vendor on top of {@code claims.csv}. A vendor without claims has none. */
final class ClaimCover {
    private static final String ROOM = "\n\n";

    private final EditionRequest request;
    private final int number;
    private final boolean isFinal;

    ClaimCover(EditionRequest request, int number, boolean isFinal) {
        this.request = request;
        this.number = number;
        this.isFinal = isFinal;
    }

    /** The files written, by name. */
    SortedMap<String, FileFigures> write(SortedMap<String, SortedMap<String, ClaimFigures>> claims, Path folder) throws IOException {
        SortedMap<String, FileFigures> written = new TreeMap<>();
        for (Map.Entry<String, SortedMap<String, ClaimFigures>> vendor : claims.entrySet()) {
            String file = "claims-" + vendor.getKey().replaceAll("[^A-Za-z0-9_-]", "_") + ".pdf";
            cover(vendor.getKey(), vendor.getValue(), folder.resolve(file));
            written.put(file, FileFigures.ofBytes(folder.resolve(file)));
        }
        return written;
    }

    private void cover(String vendor, SortedMap<String, ClaimFigures> currencies, Path file) {
        SortedMap<String, SortedMap<String, ClaimFigures>> only = new TreeMap<>(Map.of(vendor, currencies));
        List<Section> sections = new ArrayList<>();
        sections.add(head(vendor, currencies));
        sections.add(ClaimSections.reasons(only));
        currencies.forEach((currency, figures) -> sections.add(ClaimSections.rows(currency, figures, request.phones())));
        PdfFile.write(file, "Claim to " + vendor + ", " + request.period().folder(), request.layout().paper(), PageFrame.of(request, number, isFinal), List.of(sections));
    }

    private Section head(String vendor, SortedMap<String, ClaimFigures> currencies) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        long events = 0;
        for (Map.Entry<String, ClaimFigures> one : currencies.entrySet()) {
            sums.put(one.getKey(), one.getValue().total().amount());
            events += one.getValue().total().events();
        }
        Map<String, Object> texts = new HashMap<>();
        texts.put("title", "Claim: " + Shown.money(sums).replace("\n", " and "));
        texts.put("subject", (events == 1 ? "1 billed event" : Shown.count(events) + " billed events") + ", " + PageFrame.bounds(request) + ".");
        texts.put("to", lines(request.layout().claimsTo().getOrDefault(vendor, vendor.substring(0, 1).toUpperCase(Locale.ROOT) + vendor.substring(1))));
        texts.put("from", request.layout().claimsFrom().isBlank() ? ROOM : lines(request.layout().claimsFrom()));
        texts.put("text", "We dispute the billed events below. Each is named by your own event id and claimed once, under the first reason that applies; the evidence is beside it. "
                + "The same rows are in claims.csv. Please credit the amount or tell us, event by event, why not.");
        return new Section("claim", texts, List.of());
    }

    private static String lines(String text) {
        return text.strip().lines().map(Printable::text).reduce((a, b) -> a + "\n" + b).orElse("");
    }
}
