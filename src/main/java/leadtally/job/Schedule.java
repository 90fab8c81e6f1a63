package leadtally.job;

import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When a job runs: five cron fields (minute, hour, day of month, month, day of week) in the job's zone, and what systemd makes of them. */
public final class Schedule {
    private static final Pattern PART = Pattern.compile("(\\*|[0-9]{1,2}(?:-[0-9]{1,2})?)(?:/([0-9]{1,2}))?");
    private static final int SUNDAY = 7;
    private static final int[][] LIMITS = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, SUNDAY}};
    private static final List<String> WEEKDAYS = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int FIELDS = 5;
    private static final int DAY = 2;
    private static final int MONTH = 3;
    private static final int WEEKDAY = 4;

    private final List<String> fields;

    private Schedule(List<String> fields) {
        this.fields = fields;
    }

    /**
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Schedule of(String text) {
        List<String> fields = List.of(text.trim().split("\\s+"));
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("must be five fields: minute hour day month weekday, such as 30 2 * * *");
        }
        for (int i = 0; i < FIELDS; i++) {
            for (String part : fields.get(i).split(",", -1)) {
                check(part, LIMITS[i][0], LIMITS[i][1]);
            }
        }
        if (!isDay(fields)) {
            throw new IllegalArgumentException("names no day that there is; no month of " + fields.get(MONTH) + " has a day of " + fields.get(DAY));
        }
        if (!fields.get(DAY).equals("*") && !fields.get(WEEKDAY).equals("*")) {
            throw new IllegalArgumentException("names days of the month and of the week: cron runs on either, systemd on both; name one of them");
        }
        return new Schedule(fields);
    }

    private static void check(String part, int least, int most) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("holds " + part + "; write numbers, ranges 1-5, lists 1,3 or steps */2");
        }
        if (!matcher.group(1).equals("*")) {
            String[] bounds = matcher.group(1).split("-");
            int from = Integer.parseInt(bounds[0]);
            int to = Integer.parseInt(bounds[bounds.length - 1]);
            if (to < from) {
                throw new IllegalArgumentException("holds " + part + ", which ends before it begins; write it as a list of two, such as " + from + "-" + most + "," + least + "-" + to);
            }
            if (from < least || to > most) {
                throw new IllegalArgumentException("holds " + part + ", which is not within " + least + " to " + most);
            }
        }
        if (matcher.group(2) == null) {
            return;
        }
        int step = Integer.parseInt(matcher.group(2));
        if (step == 0 || step > most - least) {
            throw new IllegalArgumentException("holds a step of " + step + ", which is not within 1 to " + (most - least));
        }
        if (matcher.group(1).matches("[0-9]+")) {
            throw new IllegalArgumentException("holds " + part + "; cron takes the step of a range alone: write " + matcher.group(1) + "-" + most + "/" + step);
        }
    }

    private static boolean isDay(List<String> fields) {
        int first = numbers(fields, DAY).first();
        return numbers(fields, MONTH).stream().anyMatch(month -> first <= Month.of(month).maxLength());
    }

    /** All that a field names. */
    private static SortedSet<Integer> numbers(List<String> fields, int field) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : fields.get(field).split(",")) {
            Matcher matcher = PART.matcher(part);
            matcher.matches();
            String[] bounds = matcher.group(1).equals("*") ? new String[] {"" + LIMITS[field][0], "" + LIMITS[field][1]} : matcher.group(1).split("-");
            int step = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            for (int number = Integer.parseInt(bounds[0]); number <= Integer.parseInt(bounds[bounds.length - 1]); number += step) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** As cron and Kubernetes take it: the latter knows no Sunday of number 7. */
    public String cron() {
        String weekdays = fields.get(WEEKDAY);
        boolean isNumbered = !weekdays.startsWith("*") && numbers(fields, WEEKDAY).last() == SUNDAY;
        String told = numbers(fields, WEEKDAY).stream().map(day -> day % SUNDAY).distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return String.join(" ", fields.subList(0, WEEKDAY)) + " " + (isNumbered ? told : weekdays);
    }

    /** As systemd's {@code OnCalendar} takes it, such as {@code *-*-* 02:30:00 America/New_York}. */
    public String onCalendar(ZoneId zone) {
        String weekdays = fields.get(WEEKDAY).equals("*") ? "" : weekdays() + " ";
        return weekdays + "*-" + calendar(MONTH) + "-" + calendar(DAY) + " " + calendar(1) + ":" + calendar(0) + ":00 " + zone.getId();
    }

    private String calendar(int field) {
        List<String> parts = new ArrayList<>();
        for (String part : fields.get(field).split(",")) {
            Matcher matcher = PART.matcher(part);
            matcher.matches();
            String[] bounds = matcher.group(1).split("-");
            String step = matcher.group(2) == null ? "" : "/" + matcher.group(2);
            if (matcher.group(1).equals("*")) {
                parts.add(step.isEmpty() ? "*" : two(LIMITS[field][0]) + step);
            } else if (bounds.length == 1) {
                parts.add(two(Integer.parseInt(bounds[0])) + step);
            } else {
                parts.add(two(Integer.parseInt(bounds[0])) + ".." + two(Integer.parseInt(bounds[1])) + step);
            }
        }
        return String.join(",", parts);
    }

    /** Each day by name: systemd's ranges of weekdays know no steps, and begin on Monday. */
    private String weekdays() {
        return numbers(fields, WEEKDAY).stream().map(WEEKDAYS::get).distinct().collect(Collectors.joining(","));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
