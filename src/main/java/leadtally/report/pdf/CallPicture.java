package leadtally.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.report.row.CallResultRow;

/** Ended calls per campaign as one bar each, cut by result; the results with the most calls have a shade of their own. */
final class CallPicture extends Picture {
    private static final long serialVersionUID = 1L;
    private static final int BARS = 8;
    private static final int RESULTS = 5;
    private static final String OTHER = "other";
    private static final double NAME_WIDTH = 190;
    private static final double RESULT_WIDTH = 76;
    private static final double LEGEND = 20;
    private static final double COUNT_WIDTH = 50;

    private final transient List<String> campaigns;
    private final transient List<String> results;
    private final transient Map<String, Map<String, Long>> calls;

    private CallPicture(List<String> campaigns, List<String> results, Map<String, Map<String, Long>> calls) {
        this.campaigns = campaigns;
        this.results = results;
        this.calls = calls;
    }

    static CallPicture of(List<CallResultRow> rows) {
        Map<String, Long> byResult = new HashMap<>();
        Map<String, Long> byCampaign = new HashMap<>();
        for (CallResultRow row : rows) {
            byResult.merge(result(row), row.calls(), Long::sum);
            byCampaign.merge(campaign(row), row.calls(), Long::sum);
        }
        List<String> results = new ArrayList<>(greatest(byResult, RESULTS));
        if (byResult.size() > results.size()) {
            results.add(OTHER);
        }
        Map<String, Map<String, Long>> calls = new HashMap<>();
        for (CallResultRow row : rows) {
            String shown = results.contains(result(row)) ? result(row) : OTHER;
            calls.computeIfAbsent(campaign(row), key -> new HashMap<>()).merge(shown, row.calls(), Long::sum);
        }
        return new CallPicture(greatest(byCampaign, BARS), results, calls);
    }

    @Override
    int height() {
        return (int) LEGEND + 22 * Math.max(1, campaigns.size());
    }

    @Override
    void draw(Graphics2D canvas, double width, double height) {
        if (campaigns.isEmpty()) {
            text(canvas, font(9), FAINT, "No ended call in the period.", 0, 14, 0);
            return;
        }
        legend(canvas);
        double step = (height - LEGEND) / campaigns.size();
        long most = campaigns.stream().mapToLong(this::total).max().orElse(1);
        double scale = (width - NAME_WIDTH - COUNT_WIDTH) / Math.max(1, most);
        double y = LEGEND;
        for (String campaign : campaigns) {
            bar(canvas, campaign, y, step * 0.66, scale);
            y += step;
        }
        fill(canvas, RULE, NAME_WIDTH - 0.8, LEGEND - 2, 0.8, y - LEGEND);
    }

    private void legend(Graphics2D canvas) {
        double x = NAME_WIDTH;
        for (int i = 0; i < results.size(); i++) {
            fill(canvas, shades().get(i), x, 2, 8, 8);
            String result = cut(canvas, font(8), results.get(i), RESULT_WIDTH);
            text(canvas, font(8), FAINT, result, x + 11, 9, 0);
            x += 11 + font(8).width(canvas, result) + 16;
        }
    }

    private void bar(Graphics2D canvas, String campaign, double y, double tall, double scale) {
        double baseline = y + tall / 2 + 3;
        text(canvas, font(8), INK, cut(canvas, font(8), campaign, NAME_WIDTH - 10), NAME_WIDTH - 8, baseline, 1);
        double x = NAME_WIDTH;
        for (int i = 0; i < results.size(); i++) {
            long count = calls.get(campaign).getOrDefault(results.get(i), 0L);
            Color color = shades().get(i);
            fill(canvas, color, x, y, count * scale, tall);
            x += count * scale;
        }
        text(canvas, bold(8), INK, Shown.count(total(campaign)), x + 5, baseline, 0);
    }

    private long total(String campaign) {
        return calls.get(campaign).values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<String> greatest(Map<String, Long> counts, int kept) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(kept)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String result(CallResultRow row) {
        return Printable.text(Printable.orNone(row.callResult()));
    }

    private static String campaign(CallResultRow row) {
        return Printable.text(row.vendor() + " / ") + Printable.text(Printable.orNone(row.campaign()));
    }
}
