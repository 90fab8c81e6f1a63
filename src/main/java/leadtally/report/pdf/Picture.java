package leadtally.report.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A chart drawn as vectors on a canvas measured in points; the letters are shapes. */
abstract class Picture extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
    static final Color INK = new Color(0x27313B);
    static final Color FAINT = new Color(0x55606B);
    static final Color RULE = new Color(0xC3CAD1);
    static final Color ACCENT = new Color(0x1D5C8A);
    static final Color AMBER = new Color(0xB45309);

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = Paper.BODY;

    abstract void draw(Graphics2D canvas, double width, double height);

    /** In points. */
    abstract int height();

    @Override
    public final void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        Graphics2D canvas = (Graphics2D) graphics.create();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        AffineTransform fit = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        fit.scale(area.getWidth() / WIDTH, area.getHeight() / height());
        canvas.transform(fit);
        draw(canvas, WIDTH, height());
        canvas.dispose();
    }

    @Override
    public final Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension(WIDTH, height());
    }

    static Letters font(float points) {
        return new Letters(false, points);
    }

    static Letters bold(float points) {
        return new Letters(true, points);
    }

    /** Draws text with its baseline at y; anchor 0 begins at x, 0.5 is centred on it, 1 ends at it. */
    static void text(Graphics2D canvas, Letters letters, Color color, String text, double x, double y, double anchor) {
        canvas.setColor(color);
        letters.draw(canvas, text, x - anchor * letters.width(canvas, text), y);
    }

    /** The same centred on x, but not beyond the edges of the canvas. */
    static void centred(Graphics2D canvas, Letters letters, Color color, String text, double x, double y, double width) {
        double half = letters.width(canvas, text) / 2;
        text(canvas, letters, color, text, Math.max(half, Math.min(width - half, x)), y, 0.5);
    }

    /** A name too long for its place ends in an ellipsis; the table has it whole. */
    static String cut(Graphics2D canvas, Letters letters, String name, double place) {
        String shown = name;
        while (letters.width(canvas, shown) > place) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), shown.endsWith("\u2026") ? -2 : -1)) + "\u2026";
        }
        return shown;
    }

    static void fill(Graphics2D canvas, Color color, double x, double y, double width, double height) {
        canvas.setColor(color);
        canvas.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** Shades of the accent colour, dark first. */
    static List<Color> shades() {
        return List.of(ACCENT, new Color(0x5B8DB3), new Color(0x9DBBD3), new Color(0xC9D9E6), new Color(0xAEB6BE), new Color(0x7C8792));
    }
}
