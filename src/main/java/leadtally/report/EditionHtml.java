package leadtally.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Outcome;
import leadtally.report.html.Charts;
import leadtally.report.html.HtmlPage;
import leadtally.report.html.HtmlPage.Part;
import leadtally.report.html.OpenRows;
import leadtally.report.html.Parts;
import leadtally.report.pdf.BillingSection;
import leadtally.report.pdf.CallSections;
import leadtally.report.pdf.ClaimSections;
import leadtally.report.pdf.ContactSections;
import leadtally.report.pdf.DiscrepancySections;
import leadtally.report.pdf.LeadSections;
import leadtally.report.pdf.Section;
import leadtally.report.pdf.Shown;
import leadtally.report.row.ReasonFigures;
import leadtally.report.row.TrendRow;
import leadtally.report.row.WaterfallRow;

/** The order of an edition's {@code index.html} on one screen: the same sections as the PDF, open discrepancies with a filter, the days before, links to the files. */
final class EditionHtml {
    private final EditionRequest request;
    private final EditionFigures figures;
    private final int number;
    private final List<String> awaited;
    private final Changes changes;

    EditionHtml(EditionRequest request, EditionFigures figures, int number, List<String> awaited, Changes changes) {
        this.request = request;
        this.figures = figures;
        this.number = number;
        this.awaited = awaited;
        this.changes = changes;
    }

    /**
     * Writes the page.
     *
     * @param files written before it, to be linked
     * @param trend the days up to the period's end
     */
    void write(Path folder, SortedMap<String, FileFigures> files, List<TrendRow> trend) throws IOException {
        Verdict verdict = new Verdict(request, figures, number, awaited);
        HtmlPage.EditionBody body = new HtmlPage.EditionBody(
                verdict.title(), verdict.subtitle(), frame(), verdict.badge(), verdict.isFinal(), verdict.answer(), verdict.stateNote(), verdict.figures(),
                sections(files, trend));
        new HtmlPage("Nightly close " + request.period().folder(), foot(), body, null).write(folder.resolve(HtmlPage.FILE));
    }

    private List<String> frame() {
        return List.of(
                request.jobName(), PageFrame.run(request), "edition " + number, PageFrame.bounds(request), "as of " + CanonicalTime.millis(request.asOf()));
    }

    private String foot() {
        return "Generated " + CanonicalTime.millis(request.generatedAt()) + " by leadtally " + request.program() + ", phones " + request.phones()
                + ". Figures are those of the CSV files beside this page; leadtally verify holds them against one another.";
    }

    private List<Part> sections(SortedMap<String, FileFigures> files, List<TrendRow> trend) {
        List<Part> sections = new ArrayList<>();
        Map<Outcome, Long> outcomes = new EnumMap<>(figures.counts().outcomes());
        long submitted = figures.waterfall.stream().mapToLong(WaterfallRow::submitted).sum();
        sections.add(Parts.of(LeadSections.table(figures.waterfall)).with(Charts.waterfall(submitted, outcomes)));
        List<ReasonFigures> reasons = List.copyOf(figures.reasons.values());
        sections.add(Part.of("open", "Open discrepancies", OpenRows.note(reasons, "discrepancies.csv"), OpenRows.of("open", reasons, request.phones())));
        for (Section section : tables()) {
            sections.add(Parts.of(section));
        }
        sections.add(Part.of("trend", "The last 30 days", "As stored when this edition was made; all classes of traffic.",
                List.of(Charts.leads(trend), Charts.calls(trend), Charts.open(trend))));
        sections.add(links(files));
        return sections;
    }

    private List<Section> tables() {
        List<Section> sections = new ArrayList<>();
        sections.add(DiscrepancySections.reasons(figures.reasons.values(), figures.atStake()));
        if (!request.period().isOneDay()) {
            sections.add(LeadSections.days(request.period().days(), figures.waterfall, figures.callResults, figures.openByDay));
        }
        sections.add(CallSections.results(figures.callResults));
        sections.add(CallSections.activity(figures.callActivity));
        sections.add(BillingSection.of(figures.billing));
        sections.add(ClaimSections.reasons(figures.claims));
        sections.add(ContactSections.dnc(figures.dnc, request.phones()));
        sections.add(ContactSections.feeds(figures.feeds, request.graces()));
        if (number > 1) {
            sections.add(changes.section());
            sections.add(Changes.first(figures.restated));
        }
        sections.add(PdfProof.tieOut(request.tieOut()));
        sections.add(PdfProof.inputs(request.inputs()));
        sections.add(PdfProof.parameters(request, awaited));
        return sections;
    }

    private static Part links(SortedMap<String, FileFigures> files) {
        List<Map<String, ?>> rows = new ArrayList<>();
        files.forEach((name, file) -> rows.add(Map.of(
                "name", name, "href", name, "rows", name.endsWith(".csv") ? Shown.count(file.rows()) : "", "sha", file.sha256())));
        return Parts.of(Section.table("files", "Files", "What this edition is; manifest.json has the sums of each file.", rows));
    }
}
