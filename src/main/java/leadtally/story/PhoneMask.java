package leadtally.story;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadtally.lead.Blanks;

/** Masks what could be a phone in a text of whatever form. Rather a number too many than a phone in whole; days and times of day stay. */
final class PhoneMask {
    private static final String ESCAPE = "\\\\u\\p{XDigit}{4}";

    /** What people put between the digits of a phone (refinement 1.3), also as JSON escapes it. */
    private static final String BETWEEN = "(?:[" + blanks() + "()./\\-]|\\\\[tnrf/]|" + ESCAPE + "){0,6}";

    /** A day as ISO writes it, unless it goes on as a phone would; a time of day behind a blank is no such thing. */
    private static final String DAY =
            "(?<!\\d)\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)(?:(?= \\d{2}:\\d{2})|(?!" + BETWEEN + "\\p{Nd}))";

    /** A day or an escaped character, or as many digits as a phone has. */
    private static final Pattern DAY_OR_PHONE = Pattern.compile("(" + DAY + "|" + ESCAPE + ")|\\p{Nd}(?:" + BETWEEN + "\\p{Nd}){6,}+");

    private static final Pattern ESCAPE_OR_DIGIT = Pattern.compile("(" + ESCAPE + ")|\\p{Nd}");

    private static final String NAMES = "(?:phone|phoneNumber|phone_number|toPhoneNumber|fromPhoneNumber|transferredTo)";

    /** Members whose value is a phone: texts, texts in JSON that itself stands in a text, numbers. What repeats gives nothing back: else a long record would take more stack than there is. */
    private static final List<Pattern> MEMBERS = List.of(
            Pattern.compile("(\"" + NAMES + "\"\\s*:\\s*\"\\+?)((?:[^\"\\\\]++|\\\\.)*+)", Pattern.DOTALL),
            Pattern.compile("(\\\\\"" + NAMES + "\\\\\"\\s*:\\s*\\\\\"\\+?)((?:[^\"\\\\]++|\\\\[^\"])*+)", Pattern.DOTALL),
            Pattern.compile("(\"" + NAMES + "\\\\?\"\\s*:\\s*)(-?\\d[\\d.eE+\\-]*)"));

    private PhoneMask() {}

    /** The text, every digit of what could be a phone a {@code *}. */
    static String of(String text) {
        return DAY_OR_PHONE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) != null ? found.group() : digits(found.group())));
    }

    private static String digits(String phone) {
        return ESCAPE_OR_DIGIT.matcher(phone).replaceAll(one -> one.group(1) != null ? Matcher.quoteReplacement(one.group()) : "*");
    }

    /** The same of a record as it was received: the value of a member that holds a phone is one, whatever it looks like. */
    static String ofRecord(String raw) {
        String text = raw;
        for (Pattern member : MEMBERS) {
            text = member.matcher(text).replaceAll(
                    found -> Matcher.quoteReplacement(found.group(1) + "*".repeat(found.group(2).codePointCount(0, found.group(2).length()))));
        }
        return of(text);
    }

    private static String blanks() {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> Blanks.isBlank((char) c))
                .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining());
    }
}
