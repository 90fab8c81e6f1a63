package leadtally.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Map;
import leadtally.lead.Outcome;

/** The lead waterfall: all submissions, then each outcome taking its part of them until nothing is left. */
final class WaterfallPicture extends Picture {
    private static final long serialVersionUID = 1L;
    private static final double TOP = 16;
    private static final double FOOT = 18;
    private static final double GAP = 18;

    private final long submitted;
    private final transient Map<Outcome, Long> outcomes;

    WaterfallPicture(long submitted, Map<Outcome, Long> outcomes) {
        this.submitted = submitted;
        this.outcomes = Map.copyOf(outcomes);
    }

    @Override
    int height() {
        return 98;
    }

    @Override
    void draw(Graphics2D canvas, double width, double height) {
        int bars = 1 + Outcome.values().length;
        double step = (width + GAP) / bars;
        double floor = height - FOOT;
        double scale = submitted == 0 ? 0 : (floor - TOP) / submitted;
        bar(canvas, 0, step, floor, submitted * scale, submitted, FAINT);
        double level = submitted * scale;
        int place = 1;
        for (Outcome outcome : Outcome.values()) {
            long count = outcomes.getOrDefault(outcome, 0L);
            double drop = count * scale;
            double x = place * step;
            fill(canvas, RULE, x - GAP, floor - level, GAP, 0.6);
            bar(canvas, x, step, floor - level + drop, drop, count, color(outcome));
            level -= drop;
            place++;
        }
        fill(canvas, RULE, 0, floor, width, 0.8);
        place = 0;
        name(canvas, place++ * step, step, height, "submitted");
        for (Outcome outcome : Outcome.values()) {
            name(canvas, place++ * step, step, height, OutcomeNames.of(outcome));
        }
    }

    private static void name(Graphics2D canvas, double x, double step, double height, String name) {
        text(canvas, font(8), FAINT, name, x + (step - GAP) / 2, height - 5, 0.5);
    }

    private static void bar(Graphics2D canvas, double x, double step, double bottom, double tall, long count, Color color) {
        double width = step - GAP;
        double drawn = count == 0 ? 0 : Math.max(tall, 1.2);
        fill(canvas, color, x, bottom - drawn, width, drawn);
        text(canvas, count == 0 ? font(8) : bold(9), count == 0 ? RULE : INK, Shown.count(count), x + width / 2, bottom - drawn - 4, 0.5);
    }

    private static Color color(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> ACCENT;
            case LANDLINE, DNC, REJECTED, DUPLICATE -> new Color(0x9DBBD3);
            case CONTRADICTED, AMBIGUOUS, MISSING -> AMBER;
            case PENDING -> new Color(0xAEB6BE);
        };
    }
}
