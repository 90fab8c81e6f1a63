package leadtally.database;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import leadtally.lead.BusinessDays;
import leadtally.lead.Period;
import org.springframework.jdbc.support.SqlArrayValue;

/** A period as statements name it: by its days, by its instants, and day by day. */
public final class DayParameters {
    /** East of Greenwich the first day of year 1 begins before it, in a year that PostgreSQL does not read; no time that can be read is of that evening. */
    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");

    private DayParameters() {}

    /** {@code from_day} and {@code to_day}, both included; {@code starts_at} and {@code ends_at}, its end excluded. */
    public static Map<String, Object> of(Period period, BusinessDays days) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("from_day", period.from());
        parameters.put("to_day", period.to());
        parameters.put("starts_at", Objects.requireNonNull(Store.at(days.start(period.from()))));
        parameters.put("ends_at", Objects.requireNonNull(Store.at(days.end(period.to()))));
        return parameters;
    }

    /** The same with arrays of text: {@code days}, {@code day_starts} (the first instant of each) and {@code day_ends} (the next day's). */
    public static Map<String, Object> dayByDay(Period period, BusinessDays days) {
        Map<String, Object> parameters = of(period, days);
        parameters.put("days", texts(period.days().stream()));
        parameters.put("day_starts", texts(period.days().stream().map(days::start).map(start -> start.isBefore(YEAR_1) ? YEAR_1 : start)));
        parameters.put("day_ends", texts(period.days().stream().map(days::end)));
        return parameters;
    }

    /** Days or instants as an array of text, which statements cast. East of Greenwich the last evening of year 9999 is of a year with a sign in Java's text, which PostgreSQL does not read. */
    public static SqlArrayValue texts(Stream<?> values) {
        return new SqlArrayValue("varchar", values.map(value -> value.toString().replaceFirst("^\\+", "")).toArray());
    }
}
