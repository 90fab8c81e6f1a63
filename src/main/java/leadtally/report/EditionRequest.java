package leadtally.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import leadtally.lead.BusinessDays;
import leadtally.lead.Period;
import leadtally.report.csv.PhonePrint;
import org.jspecify.annotations.Nullable;

/**
 * All that an edition says beyond what is stored.
 *
 * @param days the business days of the job's zone
 * @param asOf up to which the run judged; of {@code report}: of the last judgement
 * @param runNumber null if no run makes it ({@code report})
 * @param currencies by vendor key; {@code ""} where the job file names none
 * @param graces by vendor key, printed beside the measured lag (rule 5.1)
 * @param phones masked or full, and the key of tokens and ids
 * @param awaited why the edition is provisional besides pending submissions: expected sources that are missing, pulls that failed (rule 8.5); sentences
 * @param inputs the files that hold a fact of the period, and those that the run took in which was asked for it
 * @param program version of this program
 * @param schema version of the store's tables
 * @param parameters further settings to print, in this order
 * @param notes unknown values and the like (rule 2.3), sentences with phones masked
 * @param generatedAt the machine's clock, printed only
 * @param layout paper and the words of claims
 */
public record EditionRequest(
        Period period,
        BusinessDays days,
        Instant asOf,
        @Nullable Long runNumber,
        String jobName,
        Map<String, String> currencies,
        Map<String, Duration> graces,
        PhonePrint phones,
        List<String> awaited,
        List<TieOutRow> tieOut,
        List<InputFigures> inputs,
        String program,
        String schema,
        String settingsHash,
        List<Parameter> parameters,
        List<String> notes,
        Instant generatedAt,
        Layout layout,
        Sameness sameness) {
    public EditionRequest {
        currencies = Map.copyOf(currencies);
        graces = Map.copyOf(graces);
        awaited = List.copyOf(awaited);
        tieOut = List.copyOf(tieOut);
        inputs = List.copyOf(inputs);
        parameters = List.copyOf(parameters);
        notes = List.copyOf(notes);
    }

    /** A setting and its value, as printed. */
    public record Parameter(String name, String value) {}

    /** The vendor's currency, {@code ""} if the job file names none. */
    public String currency(String vendor) {
        return currencies.getOrDefault(vendor, "");
    }
}
