package leadtally.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import leadtally.job.UsageFault;
import leadtally.lead.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --date D}, or {@code --from D --to D} together. */
final class PeriodOptions {
    /** A century: whoever asks for more has mistyped a year. */
    private static final long LONGEST_DAYS = 36_525;

    @Option(names = "--date", paramLabel = "D", description = "One business day, such as 2026-11-03.")
    @Nullable String date;

    @Option(names = "--from", paramLabel = "D", description = "First business day; with --to.")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "D", description = "Last business day, included; with --from.")
    @Nullable String to;

    /** The period asked for, null if none was. */
    @Nullable Period period() {
        AllFaults faults = new AllFaults();
        if (date != null && (from != null || to != null)) {
            faults.add("--date and --from, --to exclude each other; give one or the other");
        }
        if ((from == null) != (to == null)) {
            faults.add("--from and --to go together; give both, or --date for one day");
        }
        LocalDate one = faults.of(() -> Given.day("--date", date));
        LocalDate first = faults.of(() -> Given.day("--from", from));
        LocalDate last = faults.of(() -> Given.day("--to", to));
        faults.throwIfAny();
        try {
            Period period = one != null ? Period.day(one) : first == null || last == null ? null : new Period(first, last);
            if (period != null && ChronoUnit.DAYS.between(period.from(), period.to()) >= LONGEST_DAYS) {
                throw UsageFault.of("the period is longer than " + LONGEST_DAYS + " days; ask for it in parts");
            }
            return period;
        } catch (IllegalArgumentException e) {
            throw UsageFault.of(e.getMessage());
        }
    }
}
