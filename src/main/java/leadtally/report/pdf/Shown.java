package leadtally.report.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leadtally.lead.Reason;
import leadtally.report.csv.Money;
import leadtally.report.row.DiscrepancyRow;

/** Figures as people read them: thousands apart, instants without what is always the same, spans of time in words. The CSV files have them plain. */
public final class Shown {
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{3})+$)");
    /** An instant behind a word that stands before one in our own details: what looks like one in a vendor's id or status stays as it is. */
    private static final Pattern INSTANT = Pattern.compile(
            "\\b(by|called|contacted|created|for|of|since|submitted) ([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})\\.[0-9]{3,6}Z(?=[,;]|$)");
    private static final int DAYS_FROM = 3;
    private static final String FIGURE_BLANK = "\u2007";
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private Shown() {}

    public static String count(long count) {
        return plain(Long.toString(count));
    }

    /** A number printed plain, its thousands apart. */
    public static String plain(String number) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        return THOUSANDS.matcher(whole).replaceAll(",") + (point < 0 ? "" : number.substring(point));
    }

    /** An amount without its currency (rule 7.3). */
    public static String amount(BigDecimal amount) {
        return plain(Money.printed(amount));
    }

    public static String money(BigDecimal amount, String currency) {
        return Printable.text((amount(amount) + " " + currency).strip());
    }

    /** Amounts of several currencies, one below the other; they are never added up. */
    public static String money(SortedMap<String, BigDecimal> sums) {
        return sums.entrySet().stream().map(sum -> money(sum.getValue(), sum.getKey())).collect(Collectors.joining("\n"));
    }

    /** To the second, in UTC. */
    public static String instant(Instant at) {
        return UTC.format(at);
    }

    public static String day(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** A share in percent with one digit, or as many as it takes to tell a few from none and nearly all from all; of people, not of money. The whole is not 0. */
    public static String share(long part, long whole) {
        BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100));
        BigDecimal all = BigDecimal.valueOf(whole);
        int places = 1;
        BigDecimal share = hundredfold.divide(all, places, RoundingMode.HALF_UP);
        while (part > 0 && share.signum() == 0 || part < whole && share.compareTo(BigDecimal.valueOf(100)) == 0) {
            share = hundredfold.divide(all, ++places, RoundingMode.HALF_UP);
        }
        return share + " %";
    }

    /** An amount, and blanks as wide as digits after it, so that the points of a column stand one below the other. */
    static String aligned(BigDecimal amount, int scale) {
        String printed = Money.printed(amount);
        int digits = printed.length() - 1 - printed.indexOf('.');
        return plain(printed) + FIGURE_BLANK.repeat(Math.max(0, scale - digits));
    }

    /** Digits after the point that an amount is printed with. */
    static int scale(BigDecimal amount) {
        return Math.max(2, amount.scale());
    }

    /** The detail of a discrepancy as a sentence's part: a span of time in words, instants to the second. What a vendor wrote stays as it is. */
    public static String detail(DiscrepancyRow row) {
        return hasSpan(row) ? spanInWords(row) : evidence(row.detail());
    }

    /** The same with instants as consoles print them, to the millisecond. */
    public static String spanInWords(DiscrepancyRow row) {
        return switch (row.reason()) {
            case CONTACTED_AFTER_DNC -> span(row.detail()).map(span -> span + " after the opt-out").orElse(row.detail());
            case OPT_OUT_NOT_RECORDED -> span(row.detail()).map(span -> "recorded " + span + " later").orElse(row.detail());
            default -> row.detail();
        };
    }

    private static boolean hasSpan(DiscrepancyRow row) {
        return row.reason() == Reason.CONTACTED_AFTER_DNC || row.reason() == Reason.OPT_OUT_NOT_RECORDED;
    }

    private static Optional<String> span(String detail) {
        try {
            return Optional.of(span(Duration.parse(detail)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The details of a claim's reasons, instants to the second. */
    static String evidence(String details) {
        return INSTANT.matcher(details).replaceAll("$1 $2 $3 UTC");
    }

    /** Its two largest units. */
    public static String span(Duration span) {
        if (span.toDays() >= DAYS_FROM) {
            return span.toDays() + " d" + (span.toHoursPart() > 0 ? " " + span.toHoursPart() + " h" : "");
        }
        if (span.toHours() > 0) {
            return span.toHours() + " h" + (span.toMinutesPart() > 0 ? " " + span.toMinutesPart() + " min" : "");
        }
        if (span.toMinutes() > 0) {
            return span.toMinutes() + " min" + (span.toSecondsPart() > 0 ? " " + span.toSecondsPart() + " s" : "");
        }
        return span.toSeconds() + " s";
    }
}
