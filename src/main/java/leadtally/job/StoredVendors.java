package leadtally.job;

import java.util.List;
import java.util.Map;
import leadtally.database.Store;

/** The vendors of what is stored: each of them must be in the job file, or its facts could not be judged with the others. */
public final class StoredVendors {
    private final Store store;

    public StoredVendors(Store store) {
        this.store = store;
    }

    /** What to do about each vendor that has stored figures and is not in the job file, a sentence each. */
    public List<String> faults(Settings settings) {
        return store.query("queries/job/vendors_with_figures", Map.of(), (row, i) -> row.getString("vendor")).stream()
                .filter(vendor -> !settings.vendors().containsKey(vendor))
                .sorted()
                .map(vendor -> "vendor " + vendor + " has stored facts but is not in the job file; put vendor " + vendor
                        + " back into vendors: of the job file (its sources may stay out)")
                .toList();
    }

    /** @throws UsageFault naming all of them */
    void refuse(Settings settings) {
        List<String> faults = faults(settings);
        if (!faults.isEmpty()) {
            throw new UsageFault(faults);
        }
    }
}
