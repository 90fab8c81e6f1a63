package leadtally.cli;

import java.time.LocalDate;
import leadtally.job.UsageFault;
import leadtally.lead.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --date D}, or {@code --from D --to D} together. */
final class PeriodOptions {
    @Option(names = "--date", paramLabel = "D", description = "One business day, such as 2026-11-03.")
    @Nullable LocalDate date;

    @Option(names = "--from", paramLabel = "D", description = "First business day; with --to.")
    @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D", description = "Last business day, included; with --from.")
    @Nullable LocalDate to;

    /** The period asked for, null if none was. */
    @Nullable Period period() {
        if (date != null && (from != null || to != null)) {
            throw UsageFault.of("--date and --from, --to exclude each other; give one or the other");
        }
        if ((from == null) != (to == null)) {
            throw UsageFault.of("--from and --to go together; give both, or --date for one day");
        }
        try {
            return date != null ? Period.day(date) : from == null || to == null ? null : new Period(from, to);
        } catch (IllegalArgumentException e) {
            throw UsageFault.of(e.getMessage());
        }
    }
}
