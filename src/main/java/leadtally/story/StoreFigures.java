package leadtally.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import leadtally.database.Store;
import leadtally.lead.Period;
import leadtally.report.step.StoredTotals;
import leadtally.story.PublishedManifest.Said;
import org.jspecify.annotations.Nullable;

/**
 * Whether the store still adds up to what an edition published. That can be asked while the edition is the newest of its period, no run since has changed its days, and its facts were
 * not purged; else the reason why not is told.
 */
final class StoreFigures {
    /** Files whose rows depend on the period's own facts alone, with their queries. */
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("reconciliation.csv", "reconciliation");
        QUERIES.put("waterfall.csv", "waterfall");
        QUERIES.put("discrepancies.csv", "discrepancies");
        QUERIES.put("call-results.csv", "call_results");
        QUERIES.put("call-activity.csv", "call_activity");
        QUERIES.put("transfers.csv", "transfers");
        QUERIES.put("billing.csv", "billing");
        QUERIES.put("claims.csv", "claims");
    }

    private final Store store;
    private final UnaryOperator<String> currencyOf;

    /**
     * @param currencyOf the currency of a vendor
     */
    StoreFigures(Store store, UnaryOperator<String> currencyOf) {
        this.store = store;
        this.currencyOf = currencyOf;
    }

    private record Newest(int number, long judgedRun) {}

    /** Why the comparison cannot be made, null if it can. */
    @Nullable String notAsked(Period period, int edition) {
        Newest newest = store.query(
                        "queries/report/newest_edition", Map.of("from", period.from(), "to", period.to()),
                        (row, i) -> new Newest(row.getInt("edition_no"), row.getLong("judged_run")))
                .get(0);
        if (newest.number() != edition) {
            return "edition " + newest.number() + " replaces it, so its figures are not those of the store any more";
        }
        Optional<PurgedFacts> purged = PurgedFacts.of(store).filter(facts -> period.from().isBefore(facts.before()));
        if (purged.isPresent()) {
            return "facts before " + purged.get().before() + " were purged, so the store was not added up";
        }
        long touched = store.query(
                        "queries/story/days_touched_since", Map.of("from", period.from(), "to", period.to(), "run_no", newest.judgedRun()),
                        (row, i) -> row.getLong("days"))
                .get(0);
        return touched > 0 ? "a run since has judged days of it again, so the store was not added up" : null;
    }

    /** Where the store adds up to something else than was published, a sentence each. */
    List<String> faults(Period period, SortedMap<String, Said> files) {
        List<String> faults = new ArrayList<>();
        QUERIES.forEach((file, query) -> {
            Said said = files.get(file);
            if (said != null) {
                compare(file, said, StoredTotals.of(store, query, period, currencyOf), faults);
            }
        });
        return faults;
    }

    /** Without the zeros that the column fills up with. */
    private static String printed(BigDecimal sum) {
        return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }

    private static void compare(String file, Said said, StoredTotals stored, List<String> faults) {
        if (stored.rows() != said.rows()) {
            faults.add("store: holds " + stored.rows() + " rows of " + file + ", published were " + said.rows());
        }
        Set<String> columns = new TreeSet<>(stored.sums().keySet());
        columns.addAll(said.sums().keySet());
        for (String column : columns) {
            BigDecimal here = stored.sums().getOrDefault(column, BigDecimal.ZERO);
            BigDecimal published = said.sums().getOrDefault(column, BigDecimal.ZERO);
            if (here.compareTo(published) != 0) {
                faults.add("store: " + column + " of " + file + " adds up to " + printed(here) + ", published was " + published.toPlainString());
            }
        }
    }
}
