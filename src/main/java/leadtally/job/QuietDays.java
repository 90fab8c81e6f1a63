package leadtally.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import leadtally.database.Store;

/** Days on which nothing happened after days on which always something did: a feed that stopped without an error looks like that. */
final class QuietDays {
    /** Days with facts that make a day without any worth an alarm. */
    private static final int STEADY_DAYS = 7;

    /** Days of the year before it are dates that a database need not know. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private QuietDays() {}

    /** Ended business days of the run's period without any submission, event or answer, after seven days that each had some; as {@code 2026-03-03}. */
    static List<String> of(Store store, Run run) {
        Set<LocalDate> busy = DaysWith.facts(store, run.settings().days(), before(run.period().from()), run.period().to());
        List<String> quietDays = new ArrayList<>();
        for (LocalDate day : run.period().days()) {
            boolean ended = !run.settings().days().end(day).isAfter(run.asOf());
            if (ended && !busy.contains(day) && busy.containsAll(day.minusDays(STEADY_DAYS).datesUntil(day).toList())) {
                quietDays.add(day.toString());
            }
        }
        return quietDays;
    }

    private static LocalDate before(LocalDate day) {
        return day.isBefore(FIRST.plusDays(STEADY_DAYS)) ? FIRST : day.minusDays(STEADY_DAYS);
    }

    static String sentence(String day) {
        return "NO WORK: nothing was submitted or reported on " + day + ", though each of the " + STEADY_DAYS
                + " days before had something; see that the feeds and exports run";
    }
}
