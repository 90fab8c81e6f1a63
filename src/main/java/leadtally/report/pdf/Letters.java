package leadtally.report.pdf;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;
import java.util.List;

/** Draws text as shapes, each run of letters in the first of our faces that has them, shaped as its script asks. */
record Letters(boolean bold, float points) {
    private static final List<Font> PLAIN = ReportFonts.all(false);
    private static final List<Font> BOLD = ReportFonts.all(true);

    double width(Graphics2D canvas, String text) {
        return walk(canvas, text, 0, 0, false);
    }

    void draw(Graphics2D canvas, String text, double x, double y) {
        walk(canvas, text, x, y, true);
    }

    /** The width of the text, drawn if asked. */
    private double walk(Graphics2D canvas, String text, double x, double y, boolean drawn) {
        double width = 0;
        int start = 0;
        while (start < text.length()) {
            Font font = face(text.codePointAt(start));
            int end = start;
            while (end < text.length() && (end == start || face(text.codePointAt(end)).equals(font) || font.canDisplay(text.codePointAt(end)))) {
                end += Character.charCount(text.codePointAt(end));
            }
            char[] run = text.substring(start, end).toCharArray();
            GlyphVector glyphs = font.layoutGlyphVector(canvas.getFontRenderContext(), run, 0, run.length, Font.LAYOUT_LEFT_TO_RIGHT);
            if (drawn) {
                canvas.fill(glyphs.getOutline((float) (x + width), (float) y));
            }
            width += glyphs.getLogicalBounds().getWidth();
            start = end;
        }
        return width;
    }

    private Font face(int point) {
        List<Font> faces = bold ? BOLD : PLAIN;
        return faces.stream().filter(font -> font.canDisplay(point)).findFirst().orElse(faces.get(0)).deriveFont(points);
    }
}
