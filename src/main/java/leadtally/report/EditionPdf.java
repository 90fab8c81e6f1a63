package leadtally.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import leadtally.report.pdf.BillingSection;
import leadtally.report.pdf.CallSections;
import leadtally.report.pdf.ClaimSections;
import leadtally.report.pdf.ContactSections;
import leadtally.report.pdf.DiscrepancySections;
import leadtally.report.pdf.LeadSections;
import leadtally.report.pdf.PdfFile;
import leadtally.report.pdf.Section;
import leadtally.report.pdf.TrendSections;

/** The order of {@code nightly.pdf} on one screen: a first page to be signed, then the figures. They are those that passed into the CSV files. */
final class EditionPdf {
    static final String FILE = "nightly.pdf";

    private final EditionRequest request;
    private final EditionFigures figures;
    private final int number;
    private final List<String> awaited;
    private final Changes changes;

    EditionPdf(EditionRequest request, EditionFigures figures, int number, List<String> awaited, Changes changes) {
        this.request = request;
        this.figures = figures;
        this.number = number;
        this.awaited = awaited;
        this.changes = changes;
    }

    void write(Path folder) {
        PdfFile.write(folder.resolve(FILE), "Nightly close " + request.period().folder(), request.layout().paper(),
                PageFrame.of(request, number, awaited.isEmpty()), List.of(firstPage(), figures()));
    }

    private List<Section> firstPage() {
        Verdict verdict = new Verdict(request, figures, number, awaited);
        return List.of(
                PdfVerdict.section(verdict),
                LeadSections.picture(figures.waterfall),
                new PdfBriefs(request, figures, number, changes).section());
    }

    private List<Section> figures() {
        List<Section> sections = new ArrayList<>();
        if (!request.period().isOneDay()) {
            List<LocalDate> days = request.period().days();
            sections.add(TrendSections.leads(days, figures.waterfall));
            sections.add(TrendSections.calls(days, figures.callActivity));
            sections.addAll(TrendSections.billing(days, figures.billing));
            sections.add(TrendSections.discrepancies(days, figures.openByDay));
            sections.add(LeadSections.days(days, figures.waterfall, figures.callResults, figures.openByDay));
        }
        sections.add(LeadSections.table(figures.waterfall));
        if (!figures.callResults.isEmpty()) {
            sections.add(CallSections.picture(figures.callResults));
        }
        sections.add(CallSections.results(figures.callResults));
        sections.add(CallSections.activity(figures.callActivity));
        sections.add(BillingSection.of(figures.billing));
        sections.add(ClaimSections.reasons(figures.claims));
        sections.add(DiscrepancySections.reasons(figures.reasons.values(), figures.atStake()));
        sections.add(DiscrepancySections.gravest(figures.reasons.values(), request.phones()));
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
}
