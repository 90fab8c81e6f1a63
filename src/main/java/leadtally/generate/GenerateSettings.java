package leadtally.generate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What to generate.
 *
 * @param leads submissions in total, over all days
 * @param days  business days, and so nights
 * @param from  the first business day, in the job's zone
 * @param seed  equal seeds (with the rest equal) give equal bytes
 * @param out   the folder to fill
 */
public record GenerateSettings(int leads, int days, LocalDate from, long seed, Path out) {

    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int MOST_LEADS = 20_000_000;
    private static final int MOST_DAYS = 3_660;

    public GenerateSettings {
        List<String> faults = faults(leads, days, from);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /** All that is wrong with the figures, each with its remedy; empty if nothing is. */
    public static List<String> faults(int leads, int days, LocalDate from) {
        List<String> faults = new ArrayList<>();
        if (leads < 1 || leads > MOST_LEADS) {
            faults.add("--leads: " + leads + " is not between 1 and " + MOST_LEADS);
        }
        if (days < 1 || days > MOST_DAYS) {
            faults.add("--days: " + days + " is not between 1 and " + MOST_DAYS);
        }
        if (from.getYear() < 2008 || from.getYear() > 2200) {
            faults.add("--from: " + from + " is not between 2008 and 2200");
        }
        return faults;
    }
}
