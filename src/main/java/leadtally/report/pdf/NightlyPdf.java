package leadtally.report.pdf;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Fills the templates and writes the PDF, fonts embedded, pictures as vectors. */
public final class NightlyPdf {
    private NightlyPdf() {}

    /**
     * Writes the file.
     *
     * @param frame texts of every page: brand, runLine, periodLine, stateLine, footLine
     * @param title of the document, shown by readers
     * @throws IllegalStateException if it cannot be laid out or written
     */
    public static void write(Path file, String title, Map<String, String> frame, List<Section> sections) {
        try {
            Templates templates = Templates.shared();
            Map<String, Object> parameters = new HashMap<>(frame);
            parameters.put(JRParameter.REPORT_TEMPLATES, templates.styles());
            parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
            parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
            JasperPrint print = JasperFillManager.getInstance(templates.context())
                    .fill(templates.get("nightly"), parameters, new JRMapCollectionDataSource(rows(templates, sections)));
            export(templates, print, title, file);
        } catch (JRException e) {
            throw new IllegalStateException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<Map<String, ?>> rows(Templates templates, List<Section> sections) {
        return sections.stream()
                .<Map<String, ?>>map(section -> Map.of(
                        "name", String.valueOf(sections.indexOf(section)),
                        "template", templates.get(section.template()),
                        "parameters", parameters(templates, section),
                        "rows", section.rows().isEmpty()
                                ? new JREmptyDataSource(0)
                                : new JRMapCollectionDataSource(section.marked())))
                .toList();
    }

    private static Map<String, Object> parameters(Templates templates, Section section) {
        Map<String, Object> parameters = new HashMap<>(section.parameters());
        parameters.put(JRParameter.REPORT_TEMPLATES, templates.styles());
        return parameters;
    }

    private static void export(Templates templates, JasperPrint print, String title, Path file) throws JRException {
        JRPdfExporter exporter = new JRPdfExporter(templates.context());
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file.toFile()));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title);
        configuration.setMetadataCreator("Leadtally");
        configuration.setDisplayMetadataTitle(true);
        configuration.setCompressed(true);
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }
}
