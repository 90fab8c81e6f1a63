package leadtally.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/** The templates and the style sheet of {@code reports/}, read once a process. They hold simple expressions only, so that no compiler runs. */
final class Templates {
    static final String COMPILED = ".jasper";
    static final String STYLES = "leadtally";

    static final String FOLDER = "reports/";

    /** The colour profile that PDF/A asks for; the build takes it from its Java. */
    static final String COLOURS = "sRGB.icc";

    static final String FRAME = "frame";
    private static final Templates SHARED = new Templates();

    private final SimpleJasperReportsContext context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    private final Map<String, JasperReport> templates = new ConcurrentHashMap<>();

    private final List<JRTemplate> styles;

    private Templates() {
        context.setExtensions(FontFamily.class, ReportFonts.families(context));
        context.setExtensions(FontSet.class, List.of(ReportFonts.set()));
        // Pictures are drawn with their letters as shapes; scripts that need shaping are drawn as glyphs with their text beside.
        context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "true");
        context.setProperty("net.sf.jasperreports.export.pdf.glyph.renderer.blocks", "DEVANAGARI,TAMIL");
        context.setProperty("net.sf.jasperreports.export.pdf.glyph.renderer.add.actual.text", "true");
        // A cell's height is that of the lines it was measured with: the writer must break them at the same places, or the last one is lost.
        context.setProperty("net.sf.jasperreports.text.save.line.breaks", "true");
        context.setProperty("net.sf.jasperreports.export.pdf.use.saved.line.breaks", "true");
        styles = List.of((JRTemplate) loaded(STYLES + COMPILED, this::parseStyles));
    }

    static Templates shared() {
        return SHARED;
    }

    JasperReportsContext context() {
        return context;
    }

    /** The frame of every page, for a paper. */
    JasperReport frame(Paper paper) {
        return get(frameName(paper));
    }

    static String frameName(Paper paper) {
        return FRAME + "-" + paper.word();
    }

    JasperReport get(String name) {
        return templates.computeIfAbsent(name, this::read);
    }

    /** The style sheet, as each template must get it. */
    List<JRTemplate> styles() {
        return styles;
    }

    /** As the build compiled it; where there was no build (an editor's run), from its text. */
    private JasperReport read(String name) {
        return (JasperReport) loaded(name + COMPILED, () -> compile(name));
    }

    private Object loaded(String file, Supplier<Object> otherwise) {
        try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return in == null ? otherwise.get() : JRLoader.loadObject(context, in);
        } catch (IOException | JRException e) {
            throw new IllegalStateException("template " + FOLDER + file + ": " + e.getMessage(), e);
        }
    }

    JasperReport compile(String name) {
        for (Paper paper : Paper.values()) {
            if (name.equals(frameName(paper))) {
                return parsed(FRAME + ".jrxml", text -> compileFor(paper, text));
            }
        }
        return parsed(name + ".jrxml", JasperCompileManager.getInstance(context)::compile);
    }

    private JasperReport compileFor(Paper paper, InputStream frame) throws JRException {
        JasperDesign design = JRXmlLoader.load(context, frame);
        design.setPageWidth(paper.width());
        design.setPageHeight(paper.height());
        design.setLeftMargin(paper.margin());
        design.setRightMargin(paper.margin());
        return JasperCompileManager.getInstance(context).compile(design);
    }

    JRTemplate parseStyles() {
        return parsed(STYLES + ".jrtx", JRXmlTemplateLoader.getInstance(context)::loadTemplate);
    }

    private interface Parser<T> {
        T parse(InputStream in) throws JRException;
    }

    private static <T> T parsed(String file, Parser<T> parser) {
        try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no " + FOLDER + file + " in the jar");
            }
            return parser.parse(in);
        } catch (IOException | JRException e) {
            throw new IllegalStateException("template " + FOLDER + file + ": " + e.getMessage(), e);
        }
    }
}
