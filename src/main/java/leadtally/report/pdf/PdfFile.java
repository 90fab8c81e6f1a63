package leadtally.report.pdf;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
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
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Fills the templates and writes a PDF as PDF/A-1b: fonts embedded, pictures as vectors, colours of a named profile, title and language told. */
public final class PdfFile {
    /** Of the texts of the templates. */
    static final String LANGUAGE = "en";

    private PdfFile() {}

    /**
     * Writes the file.
     *
     * @param title of the document, shown by readers
     * @param frame texts of every page: brand, runLine, periodLine, stateLine, footLine
     * @param sheets the sections; each list begins on a new page
     * @throws IllegalStateException if it cannot be laid out or written
     */
    public static void write(Path file, String title, Paper paper, Map<String, String> frame, List<List<Section>> sheets) {
        try {
            Templates templates = Templates.shared();
            Map<String, Object> parameters = new HashMap<>(frame);
            parameters.put(JRParameter.REPORT_TEMPLATES, templates.styles());
            parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
            parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
            JasperPrint print = JasperFillManager.getInstance(templates.context())
                    .fill(templates.frame(paper), parameters, new JRMapCollectionDataSource(rows(templates, sheets)));
            export(templates, print, title, file);
        } catch (JRException e) {
            throw new IllegalStateException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Tells the document's language, which the library does only for tagged ones. */
    private static final class Exporter extends JRPdfExporter {
        Exporter(JasperReportsContext context) {
            super(context);
        }

        @Override
        protected PdfProducer createPdfProducer() {
            return new ClassicPdfProducer(createPdfProducerContext()) {
                @Override
                public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
                    PdfDocumentWriter writer = super.createWriter(out);
                    writer.setLanguage(LANGUAGE);
                    return writer;
                }
            };
        }
    }

    private static List<Map<String, ?>> rows(Templates templates, List<List<Section>> sheets) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (List<Section> sheet : sheets) {
            for (Section section : sheet) {
                rows.add(Map.of(
                        "sheet", Integer.toString(sheets.indexOf(sheet)),
                        "name", Integer.toString(rows.size()),
                        "template", templates.get(section.template()),
                        "parameters", parameters(templates, section),
                        "rows", section.rows().isEmpty() ? new JREmptyDataSource(0) : new JRMapCollectionDataSource(section.marked())));
            }
        }
        return rows;
    }

    private static Map<String, Object> parameters(Templates templates, Section section) {
        Map<String, Object> parameters = new HashMap<>(section.parameters());
        parameters.put(JRParameter.REPORT_TEMPLATES, templates.styles());
        return parameters;
    }

    private static void export(Templates templates, JasperPrint print, String title, Path file) throws JRException {
        JRPdfExporter exporter = new Exporter(templates.context());
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file.toFile()));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title);
        configuration.setMetadataCreator("Leadtally");
        configuration.setDisplayMetadataTitle(true);
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_1B);
        configuration.setIccProfilePath(Templates.FOLDER + Templates.COLOURS);
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }
}
