package leadtally.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadtally.report.pdf.Shown;

/** What is awaited, as a person reads it: sentences that say the same of one day after the other are one sentence about the days. The manifest has each. */
final class AwaitedDays {
    private static final Pattern OF_A_DAY = Pattern.compile("(.* has nothing of )([0-9]{4}-[0-9]{2}-[0-9]{2})", Pattern.DOTALL);

    private AwaitedDays() {}

    static List<String> folded(List<String> sentences) {
        List<String> folded = new ArrayList<>();
        for (int from = 0; from < sentences.size(); ) {
            int to = from + 1;
            while (to < sentences.size() && follows(sentences.get(to - 1), sentences.get(to))) {
                to++;
            }
            String first = sentences.get(from);
            folded.add(to - from == 1 ? first : first + " to " + day(sentences.get(to - 1)) + " (" + Shown.count(to - from) + " days)");
            from = to;
        }
        return folded;
    }

    private static boolean follows(String before, String after) {
        Matcher one = OF_A_DAY.matcher(before);
        Matcher next = OF_A_DAY.matcher(after);
        return one.matches() && next.matches() && one.group(1).equals(next.group(1))
                && ChronoUnit.DAYS.between(LocalDate.parse(one.group(2)), LocalDate.parse(next.group(2))) == 1;
    }

    private static String day(String sentence) {
        return sentence.substring(sentence.length() - "2026-01-01".length());
    }
}
