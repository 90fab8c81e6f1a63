package leadtally.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Period;
import leadtally.report.pdf.BillingSection;
import leadtally.report.pdf.CallSections;
import leadtally.report.pdf.ContactSections;
import leadtally.report.pdf.DiscrepancySections;
import leadtally.report.pdf.LeadSections;
import leadtally.report.pdf.NightlyPdf;
import leadtally.report.pdf.Printable;
import leadtally.report.pdf.Section;

/** The order of {@code nightly.pdf} on one screen, and what stands on each of its pages. The figures are those that passed into the CSV files. */
final class EditionPdf {
    static final String FILE = "nightly.pdf";

    private static final DateTimeFormatter BOUND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmxxx", Locale.ROOT);

    private final EditionRequest request;
    private final EditionFigures figures;
    private final int number;
    private final EditionState state;
    private final List<String> awaited;
    private final Changes changes;

    EditionPdf(EditionRequest request, EditionFigures figures, int number, EditionState state, List<String> awaited, Changes changes) {
        this.request = request;
        this.figures = figures;
        this.number = number;
        this.state = state;
        this.awaited = awaited;
        this.changes = changes;
    }

    void write(Path folder) {
        List<Section> sections = new ArrayList<>();
        sections.add(PdfVerdict.section(request, figures, number, state, awaited));
        if (number > 1) {
            sections.add(changes.section());
        }
        sections.add(LeadSections.picture(figures.waterfall));
        sections.add(LeadSections.table(figures.waterfall));
        sections.add(CallSections.picture(figures.callResults));
        sections.add(CallSections.results(figures.callResults));
        sections.add(CallSections.activity(figures.callActivity));
        sections.add(BillingSection.of(figures.billing));
        sections.add(DiscrepancySections.reasons(figures.reasons.values(), figures.atStake()));
        sections.add(DiscrepancySections.gravest(figures.reasons.values(), request.phones()));
        sections.add(ContactSections.dnc(figures.dnc, request.phones()));
        sections.add(ContactSections.feeds(figures.feeds, request.graces()));
        sections.add(PdfProof.tieOut(request.tieOut()));
        sections.add(new Section("signatures", Map.of(), List.of()));
        sections.add(PdfProof.inputs(request.inputs()));
        sections.add(PdfProof.parameters(request));
        NightlyPdf.write(folder.resolve(FILE), "Nightly close " + request.period().folder(), frame(), sections);
    }

    private Map<String, String> frame() {
        Map<String, String> frame = new HashMap<>();
        String run = request.runNumber() == null ? "made by report" : "run " + request.runNumber();
        frame.put("brand", "Leadtally \u00b7 " + Printable.text(request.jobName()) + " \u00b7 " + request.period().folder().replace("_", " to "));
        frame.put("runLine", run + " \u00b7 edition " + number + " \u00b7 " + (state == EditionState.FINAL ? "final" : "NOT FINAL"));
        frame.put("periodLine", bounds());
        frame.put("stateLine", "as of " + CanonicalTime.millis(request.asOf()));
        frame.put("footLine", "generated " + CanonicalTime.millis(request.generatedAt()) + " \u00b7 phones " + request.phones() + " \u00b7 leadtally "
                + request.program());
        return frame;
    }

    /** The period's bounds with their offsets: the end is the first instant that does not belong to it. */
    private String bounds() {
        Period period = request.period();
        return "from " + bound(period.from()) + " to before " + bound(period.to().plusDays(1)) + ", " + request.days().zone().getId();
    }

    private String bound(LocalDate day) {
        return BOUND.format(OffsetDateTime.ofInstant(request.days().start(day), request.days().zone()));
    }
}
