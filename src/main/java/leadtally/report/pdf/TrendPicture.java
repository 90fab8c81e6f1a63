package leadtally.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A column a day, cut into parts; the greatest day says its figure, so that the scale is known. */
final class TrendPicture extends Picture {
    private static final long serialVersionUID = 1L;
    private static final double TOP = 26;
    private static final double FOOT = 14;
    private static final double LABELS = 13;
    private static final double MOST_COLUMN = 26;

    private final transient List<LocalDate> days;
    private final transient List<Part> parts;

    /**
     * One part of each day's column.
     *
     * @param figures by day; a day that is absent has none; never negative
     */
    record Part(String name, Color color, Map<LocalDate, BigDecimal> figures) {
        BigDecimal of(LocalDate day) {
            return figures.getOrDefault(day, BigDecimal.ZERO);
        }
    }

    TrendPicture(List<LocalDate> days, List<Part> parts) {
        this.days = List.copyOf(days);
        this.parts = List.copyOf(parts);
    }

    @Override
    int height() {
        return 118;
    }

    @Override
    void draw(Graphics2D canvas, double width, double height) {
        legend(canvas);
        double floor = height - FOOT;
        double step = width / days.size();
        double column = Math.min(MOST_COLUMN, step * 0.72);
        BigDecimal most = days.stream().map(this::total).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        double scale = most.signum() == 0 ? 0 : (floor - TOP) / most.doubleValue();
        int every = (int) Math.ceil(days.size() / LABELS);
        boolean isSaid = false;
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            double middle = (i + 0.5) * step;
            double top = column(canvas, day, middle - column / 2, column, floor, scale);
            if (!isSaid && most.signum() > 0 && total(day).compareTo(most) == 0) {
                centred(canvas, bold(8), INK, Shown.plain(most.toPlainString()), middle, top - 3, width);
                isSaid = true;
            }
            if (i % every == 0) {
                String label = day.toString().substring(days.size() > 366 ? 0 : 5);
                centred(canvas, font(7), FAINT, label, middle, height - 4, width);
            }
        }
        fill(canvas, RULE, 0, floor, width, 0.8);
    }

    private double column(Graphics2D canvas, LocalDate day, double x, double wide, double floor, double scale) {
        double y = floor;
        for (Part part : parts) {
            double tall = part.of(day).doubleValue() * scale;
            y -= tall;
            fill(canvas, part.color(), x, y, wide, tall);
        }
        return y;
    }

    private void legend(Graphics2D canvas) {
        double x = 0;
        for (Part part : parts) {
            fill(canvas, part.color(), x, 2, 8, 8);
            text(canvas, font(8), FAINT, part.name(), x + 11, 9, 0);
            x += 11 + font(8).width(canvas, part.name()) + 16;
        }
    }

    private BigDecimal total(LocalDate day) {
        return parts.stream().map(part -> part.of(day)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
