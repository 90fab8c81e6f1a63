package leadtally.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files that have a scheduler start the run ({@code jobs/systemd}, {@code jobs/kubernetes}, {@code jobs/cron}), with a job's own schedule and zone in place of the shipped ones. */
public final class SchedulerFiles {
    private static final List<String> FILES = List.of("systemd/leadtally.service", "systemd/leadtally.timer", "kubernetes/cronjob.yml", "cron/leadtally");

    private static final String SHIPPED = "jobs/nightly.yml";

    /** What needs quotes in none of the files. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

    /** The lines that hand the shipped job the key of its one list. */
    private static final Pattern KEY_LINES = Pattern.compile("(?m)(?:^(?!#).*(?:LEADPING_API_KEY|leadping-api-key).*\\R)+");
    private static final String SHIPPED_KEY = "LEADPING_API_KEY";

    private SchedulerFiles() {}

    /**
     * The texts by path below {@code jobs/}.
     *
     * @param job file of the settings, as it was named
     * @throws UsageFault if the job has no schedule, or a zone that only Java knows, or the file a name that they cannot hold
     */
    public static SortedMap<String, String> of(Settings settings, String job) {
        Faults faults = new Faults(job);
        if (settings.schedule().isBlank()) {
            faults.add("schedule", "is missing; write minute hour day month weekday, such as \"30 2 * * *\"");
        }
        String zone = settings.zone().getId();
        if (!ZoneId.getAvailableZoneIds().contains(zone) || zone.startsWith("SystemV/")) {
            faults.add("zone", zone + " is none that schedulers know; name one of the tz database, such as Asia/Kolkata or Etc/GMT-5");
        }
        if (!NAME.matcher(name(job)).matches()) {
            faults.add("--job", "schedulers' files cannot hold the name " + name(job) + "; give the file one of letters, digits, dots, hyphens and underscores");
        }
        faults.throwIfAny();
        Schedule schedule = Schedule.of(settings.schedule());
        SortedMap<String, String> texts = new TreeMap<>();
        FILES.forEach(file -> texts.put(
                file, scheduled(withJob(withKeys(shipped(file), settings), job), schedule, settings.zone())));
        return texts;
    }

    /** The file keeps its name where the program is installed. */
    private static String withJob(String text, String job) {
        String name = name(job);
        return text.replace("/etc/leadtally/" + name(SHIPPED), "/etc/leadtally/" + name)
                .replace("(" + name(SHIPPED) + ")", "(" + name + ")")
                .replace("schedule --job " + SHIPPED, "schedule --job " + job);
    }

    private static String name(String job) {
        return String.valueOf(Path.of(job).getFileName());
    }

    /** Each key that a list or a table of the job needs, and each URL that a variable holds, is handed over in a file of its own, named like its variable. */
    private static String withKeys(String text, Settings settings) {
        Set<String> variables = new TreeSet<>();
        settings.fetches().values().forEach(fetch -> variables.addAll(fetch.secrets()));
        settings.notices().hooks().values().forEach(hook -> hook.variable().ifPresent(variables::add));
        String inline = variables.stream().map(variable -> ", " + fileName(variable)).collect(Collectors.joining());
        return KEY_LINES.matcher(text.replace(", " + fileName(SHIPPED_KEY), inline)).replaceFirst(shipped -> Matcher.quoteReplacement(variables.stream()
                .map(variable -> shipped.group().replace(SHIPPED_KEY, variable).replace(fileName(SHIPPED_KEY), fileName(variable)))
                .collect(Collectors.joining())));
    }

    private static String fileName(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String scheduled(String text, Schedule schedule, ZoneId zone) {
        return line(line(line(line(line(text, "OnCalendar=.*", "OnCalendar=" + schedule.onCalendar(zone)), "  schedule: .*", "  schedule: \"" + schedule.cron() + "\""),
                "  timeZone: .*", "  timeZone: " + zone.getId()), "CRON_TZ=.*", "CRON_TZ=" + zone.getId()), "\\S+ \\S+ \\S+ \\S+ \\S+ leadtally cd ", schedule.cron() + " leadtally cd ");
    }

    private static String line(String text, String pattern, String replacement) {
        return text.replaceFirst("(?m)^" + pattern, Matcher.quoteReplacement(replacement));
    }

    private static String shipped(String file) {
        try (InputStream in = SchedulerFiles.class.getClassLoader().getResourceAsStream("jobs/" + file)) {
            if (in == null) {
                throw new IllegalStateException("jobs/" + file + " is not in the jar; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read jobs/" + file + " from the jar", e);
        }
    }
}
