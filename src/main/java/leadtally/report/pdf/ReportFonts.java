package leadtally.report.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontSetFamily;

/**
 * The fonts of {@code reports/fonts}, embedded in the PDF: Latin, Greek and Cyrillic, Devanagari, Tamil, and Chinese, Japanese and Korean. What none of them has is printed as its
 * code point, so that nothing vanishes.
 */
final class ReportFonts {
    /** The font name in the style sheet. */
    static final String NAME = "Report";

    private static final String FOLDER = "reports/fonts/";
    private static final List<Face> FACES = List.of(
            new Face("Report Latin", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
            new Face("Report Devanagari", "NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"),
            new Face("Report Tamil", "NotoSansTamil-Regular.ttf", "NotoSansTamil-Bold.ttf"),
            new Face("Report Han", "DroidSansFallback.ttf", "DroidSansFallback.ttf"));

    private ReportFonts() {}

    private record Face(String name, String normal, String bold) {}

    static List<FontFamily> families(JasperReportsContext context) {
        List<FontFamily> families = new ArrayList<>();
        for (Face face : FACES) {
            SimpleFontFamily family = new SimpleFontFamily(context);
            family.setName(face.name());
            family.setNormal(FOLDER + face.normal());
            family.setBold(FOLDER + face.bold());
            family.setPdfEncoding("Identity-H");
            family.setPdfEmbedded(true);
            families.add(family);
        }
        return families;
    }

    /** A character is printed in the first face that has it. */
    static FontSet set() {
        SimpleFontSet set = new SimpleFontSet();
        set.setName(NAME);
        for (Face face : FACES) {
            SimpleFontSetFamily family = new SimpleFontSetFamily();
            family.setFamilyName(face.name());
            family.setPrimary(face.equals(FACES.get(0)));
            set.addFamily(family);
        }
        return set;
    }

    /** All faces, at one point. */
    static List<Font> all(boolean bold) {
        return FACES.stream().map(face -> read(bold ? face.bold() : face.normal())).toList();
    }

    private static Font read(String file) {
        try (InputStream in = ReportFonts.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + FOLDER + file + " in the jar");
            }
            return Font.createFont(Font.TRUETYPE_FONT, new BufferedInputStream(in));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("cannot read font " + FOLDER + file + ": " + e.getMessage(), e);
        }
    }
}
