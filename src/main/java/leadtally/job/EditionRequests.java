package leadtally.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leadtally.check.CheckResult;
import leadtally.check.RunChecks;
import leadtally.check.TieOut;
import leadtally.database.DayParameters;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.lead.Counted;
import leadtally.lead.Period;
import leadtally.report.EditionRequest;
import leadtally.report.InputFigures;
import leadtally.report.Sameness;
import leadtally.report.TieOutRow;
import leadtally.report.csv.PhonePrint;
import org.jspecify.annotations.Nullable;

/** Gathers what an edition says beyond what is stored. */
public final class EditionRequests {
    private final Store store;
    private final Settings settings;
    private final byte[] phoneKey;
    private final String schema;

    public EditionRequests(Store store, Settings settings, byte[] phoneKey) {
        this.store = store;
        this.settings = settings;
        this.phoneKey = phoneKey;
        this.schema = new Migrations(store).newest();
    }

    /**
     * @param runNo null if no run makes it
     * @param askedRun the same, if it was asked for this period: all that it took in is named then, also what holds no fact of the period
     * @param checked what the run's checks have shown; {@link RunChecks#NONE} if no run makes it, or another process made them
     * @param awaited why it is provisional besides pending submissions
     */
    public EditionRequest of(Period period, Instant asOf, @Nullable Long runNo, @Nullable Long askedRun, RunChecks checked, List<String> awaited, Sameness sameness) {
        Map<String, String> currencies = new TreeMap<>();
        Map<String, Duration> graces = new TreeMap<>();
        settings.vendors().forEach((key, vendor) -> {
            currencies.put(key, vendor.currency());
            graces.put(key, vendor.grace());
        });
        List<TieOutRow> tieOut = tieOut(period, runNo, checked);
        return new EditionRequest(
                period, settings.days(), asOf, runNo, settings.name(), currencies, graces, phones(),
                awaited, tieOut, inputs(period, askedRun), Program.version(), schema, settings.judgingHash(), parameters(), notes(runNo),
                Instant.now(), settings.layout(), sameness);
    }

    /** How phones are printed; for one thread. */
    PhonePrint phones() {
        return new PhonePrint(settings.fullPhones(), phoneKey);
    }

    /** The checks of the period: the same whether a run or {@code report} asks, as long as no fact of it changes. */
    List<CheckResult> checks(Period period) {
        return new TieOut(store, settings.days()).ofPeriod(period);
    }

    /** The events of the days that a run touched were counted when it was checked. */
    private List<TieOutRow> tieOut(Period period, @Nullable Long runNo, RunChecks checked) {
        TieOut checks = new TieOut(store, settings.days());
        boolean counted = runNo != null && checks.touchedBy(runNo).containsAll(period.days());
        return (counted ? checks.ofTouchedPeriod(period, checked) : checks(period)).stream()
                .map(c -> new TieOutRow(c.check(), c.leftName(), c.left(), c.rightName(), c.right(), c.difference(), c.ok()))
                .toList();
    }

    /** To be asked behind the tie-out, which counts the period's events. */
    private List<InputFigures> inputs(Period period, @Nullable Long askedRun) {
        Map<String, Object> parameters = DayParameters.of(period, settings.days());
        parameters.put("run_no", askedRun == null ? TieOut.NO_RUN : askedRun);
        return store.query("queries/job/inputs_of_edition", parameters, (row, i) -> new InputFigures(
                row.getString("source") + " " + row.getString("path"), row.getString("sha256"), row.getLong("records"),
                row.getLong("new_facts"), row.getLong("new_versions"), row.getLong("duplicates"), row.getLong("rejected")));
    }

    private List<EditionRequest.Parameter> parameters() {
        List<EditionRequest.Parameter> parameters = new ArrayList<>();
        parameters.add(new EditionRequest.Parameter("look-back", Counted.of(settings.lookback().toDays(), "day")));
        parameters.add(new EditionRequest.Parameter("pairing window", settings.pairing().toMinutes() + " min"));
        parameters.add(new EditionRequest.Parameter("callback window", settings.callback().toMinutes() + " min"));
        parameters.add(new EditionRequest.Parameter("phones", settings.fullPhones() ? "full" : "masked"));
        return parameters;
    }

    private List<String> notes(@Nullable Long runNo) {
        if (runNo == null) {
            return List.of();
        }
        return store.query("queries/job/notes_of_run", Map.of("run_no", runNo), (row, i) -> row.getString("source") + ": " + row.getString("what") + " "
                + row.getString("said") + " (" + row.getLong("times") + ")");
    }
}
