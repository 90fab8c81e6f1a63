package leadtally.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;

/** The templates of {@code reports/}, read once a process. They hold simple expressions only, so that no compiler runs. */
final class Templates {
    private static final Templates SHARED = new Templates();

    private final SimpleJasperReportsContext context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    private final Map<String, JasperReport> templates = new ConcurrentHashMap<>();

    private Templates() {
        context.setExtensions(FontFamily.class, ReportFonts.families(context));
        context.setExtensions(FontSet.class, List.of(ReportFonts.set()));
        // Pictures are drawn with their letters as shapes; scripts that need shaping are drawn as glyphs with their text beside.
        context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "true");
        context.setProperty("net.sf.jasperreports.export.pdf.glyph.renderer.blocks", "DEVANAGARI,TAMIL");
        context.setProperty("net.sf.jasperreports.export.pdf.glyph.renderer.add.actual.text", "true");
    }

    static Templates shared() {
        return SHARED;
    }

    JasperReportsContext context() {
        return context;
    }

    JasperReport get(String name) {
        return templates.computeIfAbsent(name, this::read);
    }

    private JasperReport read(String name) {
        String path = "reports/" + name + ".jrxml";
        try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no template " + path + " in the jar");
            }
            return JasperCompileManager.getInstance(context).compile(in);
        } catch (IOException | JRException e) {
            throw new IllegalStateException("template " + path + ": " + e.getMessage(), e);
        }
    }
}
