package leadtally.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import leadtally.lead.CanonicalTime;
import leadtally.report.pdf.Printable;

/** What stands on every page: of which job, run and edition it is, of which instants, as of when, made when. */
final class PageFrame {
    private static final DateTimeFormatter BOUND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmxxx", Locale.ROOT);

    private PageFrame() {}

    static Map<String, String> of(EditionRequest request, int number, boolean isFinal) {
        Map<String, String> frame = new HashMap<>();
        frame.put("brand", "Leadtally \u00b7 " + Printable.text(request.jobName()) + " \u00b7 " + request.period().folder().replace("_", " to "));
        frame.put("runLine", run(request) + " \u00b7 edition " + number + " \u00b7 " + (isFinal ? "final" : "PROVISIONAL"));
        frame.put("periodLine", bounds(request));
        frame.put("stateLine", "as of " + CanonicalTime.millis(request.asOf()));
        frame.put("footLine", "generated " + CanonicalTime.millis(request.generatedAt()) + " \u00b7 phones " + request.phones() + " \u00b7 leadtally "
                + request.program());
        return frame;
    }

    static String run(EditionRequest request) {
        return request.runNumber() == null ? "made by report" : "run " + request.runNumber();
    }

    /** The period's bounds with their offsets: the end is the first instant that does not belong to it. */
    static String bounds(EditionRequest request) {
        LocalDate end = request.period().to().plusDays(1);
        return "from " + bound(request, request.period().from()) + " to before " + bound(request, end) + ", " + request.days().zone().getId();
    }

    private static String bound(EditionRequest request, LocalDate day) {
        return BOUND.format(OffsetDateTime.ofInstant(request.days().start(day), request.days().zone()));
    }
}
