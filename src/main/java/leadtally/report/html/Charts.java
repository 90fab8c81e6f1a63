package leadtally.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import leadtally.lead.Outcome;
import leadtally.report.pdf.OutcomeNames;
import leadtally.report.pdf.Shown;
import leadtally.report.row.TrendRow;

/** Where bars and labels of the charts stand. Whole units: a chart's box is wide enough. */
public final class Charts {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 200;
    private static final int FLOOR = HEIGHT - 22;
    private static final int TOP = 34;
    private static final int HALF = 485;
    private static final int LETTER = 6;
    private static final int LABEL = 66;

    private Charts() {}

    /** The lead waterfall: all submissions, then each outcome taking its part of them. */
    public static Chart waterfall(long submitted, Map<Outcome, Long> outcomes) {
        List<Chart.Bar> bars = new ArrayList<>();
        List<Chart.Label> labels = new ArrayList<>();
        int step = WIDTH / (1 + Outcome.values().length);
        add(bars, labels, 0, step, FLOOR, tall(submitted, submitted), "all", "submitted", submitted);
        long level = submitted;
        int place = 1;
        for (Outcome outcome : Outcome.values()) {
            long count = outcomes.getOrDefault(outcome, 0L);
            level -= count;
            add(bars, labels, place * step, step, FLOOR - tall(level, submitted), tall(count, submitted), style(outcome), OutcomeNames.of(outcome), count);
            place++;
        }
        String about = "Of " + Shown.count(submitted) + " submissions: " + outcomes.entrySet().stream()
                .map(one -> Shown.count(one.getValue()) + " " + OutcomeNames.of(one.getKey()))
                .collect(Collectors.joining(", ")) + ".";
        return new Chart(about, true, WIDTH, HEIGHT, FLOOR, List.of(), bars, labels);
    }

    private static void add(
            List<Chart.Bar> bars, List<Chart.Label> labels, long x, int step, long bottom, long tall, String style, String name, long count) {
        long drawn = count == 0 ? 0 : Math.max(2, tall);
        bars.add(new Chart.Bar(x, bottom - drawn, step - 20L, drawn, style, Shown.count(count) + " " + name));
        labels.add(new Chart.Label(x + (step - 20L) / 2, bottom - drawn - 5, Shown.count(count), count > 0));
        labels.add(new Chart.Label(x + (step - 20L) / 2, HEIGHT - 6L, name, false));
    }

    private static String style(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "good";
            case LANDLINE, DNC, REJECTED, DUPLICATE -> "middle";
            case CONTRADICTED, AMBIGUOUS, MISSING -> "warn";
            case PENDING -> "wait";
        };
    }

    /** One column a day: what became of its submissions. */
    public static Chart leads(List<TrendRow> days) {
        return trend(WIDTH, "Submissions of each day by what became of them", days, List.of(
                new Shade("created", "good", TrendRow::created),
                new Shade("landline, DNC, rejected, duplicate", "middle", TrendRow::settled),
                new Shade("pending", "wait", TrendRow::pending),
                new Shade("contradicted, ambiguous, missing", "warn", TrendRow::wrong)));
    }

    /** One column a day: its discrepancies that are still open. */
    public static Chart open(List<TrendRow> days) {
        return trend(HALF, "Discrepancies of each day that are open now", days, List.of(new Shade("open now", "warn", TrendRow::open)));
    }

    /** One column a day: its ended calls. */
    public static Chart calls(List<TrendRow> days) {
        return trend(HALF, "Ended calls of each day", days, List.of(new Shade("ended calls", "good", TrendRow::calls)));
    }

    private record Shade(String name, String style, ToLongFunction<TrendRow> figure) {}

    private static Chart trend(int width, String about, List<TrendRow> days, List<Shade> shades) {
        long most = days.stream().mapToLong(day -> sum(day, shades)).max().orElse(0);
        List<Chart.Bar> bars = new ArrayList<>();
        List<Chart.Label> labels = new ArrayList<>();
        int every = (days.size() * LABEL + width - 1) / width;
        boolean isSaid = most == 0;
        for (int i = 0; i < days.size(); i++) {
            TrendRow day = days.get(i);
            long left = (long) i * width / days.size();
            long wide = Math.max(1, (long) width / days.size() * 3 / 4);
            column(bars, day, shades, left, wide, most);
            if (i % every == 0) {
                labels.add(new Chart.Label(Math.max(18, left + wide / 2), HEIGHT - 6L, day.day().toString().substring(5), false));
            }
            // The first day with the most says its figure, so that the scale is known.
            if (!isSaid && sum(day, shades) == most) {
                labels.add(new Chart.Label(Math.min(width - 24L, Math.max(24, left + wide / 2)), TOP - 4L, Shown.count(most), true));
                isSaid = true;
            }
        }
        String said = days.isEmpty() ? "" : ", " + days.get(0).day() + " to " + days.get(days.size() - 1).day() + "; the most of a day: " + Shown.count(most) + ".";
        return new Chart(about + said, width == WIDTH, width, HEIGHT, FLOOR, legend(shades), bars, labels);
    }

    private static List<Chart.Key> legend(List<Shade> shades) {
        List<Chart.Key> legend = new ArrayList<>();
        int at = 0;
        for (Shade shade : shades) {
            legend.add(new Chart.Key(at, at + 14, shade.style(), shade.name()));
            at += 14 + LETTER * shade.name().length() + 24;
        }
        return legend;
    }

    private static void column(List<Chart.Bar> bars, TrendRow day, List<Shade> shades, long left, long wide, long most) {
        long level = 0;
        for (Shade shade : shades) {
            long figure = shade.figure().applyAsLong(day);
            long bottom = tall(level, most);
            level += figure;
            if (figure > 0) {
                bars.add(new Chart.Bar(left, FLOOR - tall(level, most), wide, tall(level, most) - bottom, shade.style(),
                        day.day() + ": " + Shown.count(figure) + " " + shade.name()));
            }
        }
    }

    private static long sum(TrendRow day, List<Shade> shades) {
        return shades.stream().mapToLong(shade -> shade.figure().applyAsLong(day)).sum();
    }

    private static long tall(long part, long whole) {
        return whole == 0 ? 0 : part * (FLOOR - TOP) / whole;
    }
}
