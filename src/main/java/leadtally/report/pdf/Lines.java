package leadtally.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts put into lines of a column of the PDF, where the library would break within a day, an instant or an amount. What is longer than a line has one of its own. */
public final class Lines {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** An instant as a page has it, or all up to a blank. */
    private static final Pattern WORD = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?: UTC\\S*)?|\\S+");

    private Lines() {}

    /** The words of a text in lines; a text without a day in it is left as it is. */
    static List<String> ofText(String text, int width) {
        String printable = Printable.text(text);
        if (!DAY.matcher(printable).find()) {
            return List.of(printable);
        }
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(printable); word.find();) {
            words.add(word.group());
        }
        return packed(words, " ", width);
    }

    /** The parts in lines, a longer one with a day in it over several. */
    public static List<String> ofParts(List<String> parts, int width) {
        List<String> shown = new ArrayList<>();
        for (String part : parts) {
            shown.addAll(part.length() > width ? ofText(part, width) : List.of(Printable.text(part)));
        }
        return packed(shown, ", ", width);
    }

    private static List<String> packed(List<String> parts, String between, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (line.length() > 0 && line.length() + between.length() + part.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? between : "").append(part);
        }
        lines.add(line.toString());
        return lines;
    }
}
